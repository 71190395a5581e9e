package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose journal it is on a phone that several people use. */
class JournalOwnersIT extends OnThePackagedServer {

    private static int mails;

    private BrowserContext phone;
    private Page page;
    private boolean isCut; // for the journal; one route for all of a test, since removing one can hold up a navigation

    @BeforeEach
    void takePhone() {
        phone = chromium.phone(server.address().toString());
        page = phone.newPage();
        isCut = false;
        phone.route("**/api/progress", route -> {
            if (isCut) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    @AfterEach
    void putPhoneAway() {
        phone.close();
    }

    @Test
    void waits_for_its_owner_while_somebody_else_uses_the_phone() {
        signIn("nadia@exemple.fr");
        double left = watchWithoutNetwork(2);
        signOut();
        int hersKept = new Lesson(page, Lesson.ACTIVITY).kept();
        assertThat(hersKept).isPositive();
        isCut = false;

        signIn("paul@exemple.fr");
        Lesson his = Lesson.open(page);
        double hisOwn = his.watchUntil(0.5);
        his.saysReceived();
        assertThat(his.position()).isLessThan(hisOwn + 0.3);
        his.awaitKept(hersKept);
        page.navigate("/mon-parcours");
        assertThat(page.locator("[data-others]")).containsText(hersKept + "\u00a0élément");

        signOut();
        signIn("nadia@exemple.fr");
        Lesson hers = new Lesson(page, Lesson.ACTIVITY);
        hers.awaitPosition(left - 0.3);
        hers.awaitKept(0);
    }

    @Test
    void keeps_an_accounts_events_from_guests_until_its_owner_signs_in_again() {
        signIn("lea@exemple.fr");
        Lesson lesson = Lesson.open(page);
        phone.clearCookies();
        double left = lesson.watchUntil(2);
        assertThat(lesson.sync()).containsText("Connectez-vous");
        assertThat(page.locator("[data-announce]")).containsText("en attente de votre connexion");
        int kept = lesson.kept();

        Lesson guest = Lesson.open(page);
        guest.watchUntil(0.5);
        guest.saysReceived();
        assertThat(guest.position()).isLessThan(left - 0.5);
        guest.awaitKept(kept);

        page.navigate("/connexion");
        assertThat(page.locator("[data-others]")).isVisible();
        signIn("lea@exemple.fr");
        lesson.awaitPosition(left - 0.3);
        lesson.awaitKept(0);
    }

    @Test
    void drops_what_an_erased_learner_had_still_to_send() {
        Lesson lesson = Lesson.open(page);
        lesson.watchUntil(1);
        lesson.saysReceived();
        watchWithoutNetwork(2);

        page.navigate("/mon-parcours");
        page.getByText("Effacer mes données").click();
        page.getByText("Oui, effacer tout").click();
        page.getByText("Effacer pour toujours").click();
        assertThat(page.locator("h1")).hasText("Vos données sont effacées");

        lesson.awaitKept(0);
        isCut = false;
        page.navigate("/");
        assertThat(phone.cookies()).isEmpty();
    }

    private double watchWithoutNetwork(double seconds) {
        isCut = true;
        Lesson lesson = Lesson.open(page);
        double left = lesson.watchUntil(seconds);
        lesson.saysWaiting();
        return left;
    }

    private void signIn(String email) {
        page.navigate("/connexion");
        page.getByLabel("Adresse électronique").fill(email);
        page.getByText("Recevoir un code").click();
        page.getByLabel("Code à six chiffres").fill(mailbox.code(email, ++mails));
        if (page.getByText("Ne pas le garder").isVisible()) {
            page.getByText("Ne pas le garder").click();
        }
        page.locator("main").getByText("Me connecter").click();
        assertThat(page.locator("h1")).not().hasText("Votre code");
    }

    private void signOut() {
        page.navigate("/mon-parcours");
        page.getByText("Me déconnecter").click();
        page.waitForURL(Pattern.compile("/$"));
    }
}
