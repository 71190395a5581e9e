package fr.parlemoi.learner;

import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what a person typed from a mail, or the link she followed, and signs her browser in. */
@ApplicationScoped
class EnterCode {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");

    private final SignIn signIn;
    private final Browser browser;
    private final Throttle throttle;

    EnterCode(SignIn signIn, Browser browser, PlatformConfig config) {
        this.signIn = signIn;
        this.browser = browser;
        this.throttle = new Throttle(config, 600, Duration.ofHours(1));
    }

    /** @throws Refusal 400 for what can be no code; as {@link SignIn#byCode} */
    void enter(String email, String typed, boolean keepGuest) {
        Email address = Email.typed(email);
        String code = SPACES.matcher(typed == null ? "" : typed).replaceAll("");
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("Le code a six chiffres : recopiez-le depuis le courriel.");
        }
        countTry();
        browser.keep(signIn.byCode(address, code, browser.arrival(keepGuest)));
    }

    /** Whom a link would sign in, while it is valid; using nothing up. */
    Optional<Email> recipient(String link) {
        countTry();
        return link == null ? Optional.empty() : signIn.recipient(link);
    }

    /** @throws Refusal 400 without a link; as {@link SignIn#byLink} */
    void follow(String link, boolean keepGuest) {
        if (link == null) {
            throw Refusal.badRequest("Ce lien n’est pas complet : ouvrez-le depuis le courriel, ou recopiez le code.");
        }
        countTry();
        browser.keep(signIn.byLink(link, browser.arrival(keepGuest)));
    }

    private void countTry() {
        throttle.count(browser.networkAddress(), "Trop d’essais depuis votre réseau : patientez un peu.");
    }
}
