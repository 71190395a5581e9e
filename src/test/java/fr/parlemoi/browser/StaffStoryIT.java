package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.parlemoi.learner.Authenticator;
import fr.parlemoi.packaged.PackagedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator's and a trainer's story on the packaged server, in a real browser. */
class StaffStoryIT {

    private static final String ADMINISTRATOR = "colette@exemple.fr";
    private static final String TRAINER = "myriam@exemple.fr";

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static Mailbox mailbox;
    private static PackagedServer server;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        mailbox = new Mailbox();
        server = PackagedServer.start(
                data,
                Stream.concat(Stream.of(mailbox.settings()), Stream.of("parlemoi.administrator=Colette@Exemple.fr"))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            mailbox.close();
        }
    }

    @Test
    void begins_with_the_configuration_and_ends_with_a_trainer_who_leaves() {
        try (BrowserContext office = chromium.computer(server.address().toString());
                BrowserContext pocket = chromium.phone(server.address().toString())) {
            Page administrator = office.newPage();
            administrator.navigate("/administration");
            signIn(administrator, ADMINISTRATOR, 1);
            setUpTheSecondStep(administrator);
            assertThat(administrator).hasURL(Pattern.compile(".*/administration$"));
            invite(administrator);

            Page trainer = pocket.newPage();
            trainer.navigate(mailbox.link(TRAINER, 2));
            check(trainer);
            press(trainer, "Accepter l’invitation");
            enterCode(trainer, TRAINER, 3);
            setUpTheSecondStep(trainer);
            trainer.navigate("/connexion/seconde-etape?retour=/mon-parcours");
            assertThat(trainer).hasURL(Pattern.compile(".*/mon-parcours$"));
            assertThat(trainer.navigate("/administration").status()).isEqualTo(404);

            remove(administrator);

            assertThat(trainer.navigate("/connexion/seconde-etape").status()).isEqualTo(404);
            readTheJournal(administrator);
        }
        assertThat(faults).isEmpty();
    }

    private void signIn(Page page, String email, int mails) {
        page.getByLabel("Adresse électronique").fill(email);
        press(page, "Recevoir un code");
        enterCode(page, email, mails);
    }

    private static void enterCode(Page page, String email, int mails) {
        assertThat(page.getByLabel("Code à six chiffres")).isVisible();
        page.getByLabel("Code à six chiffres").fill(mailbox.code(email, mails));
        press(page, "Me connecter");
    }

    private void setUpTheSecondStep(Page page) {
        assertThat(page.locator(".secret code")).isVisible();
        check(page);
        page.getByLabel("Code à six chiffres de l’application")
                .fill(Authenticator.code(page.locator(".secret code").textContent()));
        press(page, "Activer");
        assertThat(page.locator(".codes li")).hasCount(10);
        check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Je les ai notés"))
                .click();
    }

    private void invite(Page page) {
        page.getByLabel("Adresse électronique").fill(TRAINER);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Formation"))
                .check();
        press(page, "Envoyer l’invitation");
        assertThat(page.locator("#invitations")).containsText(TRAINER);
        check(page);
    }

    private void remove(Page page) {
        page.navigate("/administration");
        Locator member = page.locator("#equipe li").filter(new Locator.FilterOptions().setHasText(TRAINER));
        assertThat(member.first()).containsText("Validation en deux étapes active");
        member.locator("summary").click();
        check(page);
        press(page, "Retirer le rôle");
        assertThat(page.locator("#equipe")).not().containsText(TRAINER);
    }

    private void readTheJournal(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Journal"))
                .click();
        page.getByLabel("Adresse d’une personne").fill(TRAINER);
        press(page, "Filtrer");
        assertThat(page.locator(".trail tbody tr")).hasCount(4);
        assertThat(page.locator(".trail tbody tr").first()).containsText("Rôle retiré");
        check(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** As a computer, a phone and the smallest phone show it, in the light and in the dark. */
    private void check(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            SeriousFaults.on(page).forEach(fault -> faults.add(page.url() + " " + scheme + " " + fault));
        }
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(320, 640);
        int scrolled = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (scrolled > 320) {
            faults.add(page.url() + " is " + scrolled + " px wide at 320 px");
        }
        page.setViewportSize(width, height);
    }
}
