package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A childminder's story on the packaged server, in a real browser at the width of a phone. */
class LearnerStoryIT extends OnThePackagedServer {

    private static final String MODULE = "/modules/premiers-jours";

    @Test
    void begins_as_a_guest_resumes_signs_in_and_completes_a_module() {
        double left;
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            begin(page);
            playUntil(page, 8);
            Locator media = page.locator("[data-media]");
            media.evaluate("media => media.pause()");
            awaitReceipt(page);
            left = (double) media.evaluate("media => media.currentTime");
            page.close();

            Page again = phone.newPage();
            resumesAt(again, left);
            signIn(again, "nadia@exemple.fr", 1);
            resumesAt(again, left);
        }
        try (BrowserContext computer = chromium.computer(server.address().toString())) {
            Page page = computer.newPage();
            page.navigate("/");
            signIn(page, "nadia@exemple.fr", 2);
            resumesAt(page, left);
            completesTheModule(computer);
        }
    }

    @Test
    void says_what_is_missing_and_plays_just_that() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            begin(page);
            playUntil(page, 4);
            page.locator("[data-media]").evaluate("media => { media.currentTime = 12 }");
            playUntil(page, 16);
            page.locator("[data-media]").evaluate("media => media.pause()");
            awaitReceipt(page);

            Locator gap = page.locator("[data-missing-buttons] button").first();
            assertThat(gap).containsText(Pattern.compile("0:0[3-6] à 0:1[12]"));
            gap.click();
            page.waitForFunction("() => document.querySelector('[data-media]').paused"
                    + " && document.querySelector('[data-media]').currentTime > 11");
            awaitReceipt(page);

            assertThat(gap).not().containsText(Pattern.compile("0:0[3-6] à 0:1[12]"));
        }
    }

    @Test
    void works_with_the_keyboard_alone() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).containsText("Aller au contenu");
            pressTabUntil(page, "Commencer");
            page.keyboard().press("Enter");
            page.waitForURL("**" + MODULE + "/*");

            pressTabUntilFocused(page, "[data-media]");
            page.keyboard().press("Space");

            page.waitForFunction("() => document.querySelector('[data-media]').currentTime > 2");
        }
    }

    private static void begin(Page page) {
        page.navigate("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Commencer").setExact(true))
                .first()
                .click();
        page.waitForURL("**" + MODULE + "/*");
    }

    private static void awaitReceipt(Page page) {
        assertThat(page.locator("[data-sync-state]"))
                .containsText(
                        Pattern.compile("[Rr]eçu"), new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
    }

    private static void resumesAt(Page page, double seconds) {
        page.navigate("/");
        page.getByText("Reprendre").click();
        page.waitForFunction(
                "seconds => Math.abs(document.querySelector('[data-media]').currentTime - seconds) < 1", seconds);
    }

    private static void signIn(Page page, String email, int mail) {
        page.navigate("/connexion");
        page.getByLabel("Adresse électronique").fill(email);
        page.getByText("Recevoir un code").click();
        page.getByLabel("Code à six chiffres").fill(mailbox.code(mail));
        page.getByText("Me connecter").click();
        page.waitForURL(Pattern.compile("/(mon-parcours)?$"));
    }

    /** Media play side by side at double speed, each on a page of its own. */
    private static void completesTheModule(BrowserContext computer) {
        List<Page> media = List.of("regard", "attachement", "pleurs", "retour").stream()
                .map(slug -> open(computer, slug))
                .toList();
        media.forEach(page -> page.locator("[data-media]")
                .evaluate("media => { media.currentTime = 0; media.playbackRate = 2; media.play() }"));
        readsTheArticle(open(computer, "mille-jours"));
        looksAtTheImage(open(computer, "bras"));
        media.forEach(LearnerStoryIT::isDone);

        Page page = open(computer, "");
        assertThat(page.locator("main")).containsText("Terminé");
        assertThat(page.locator("main")).not().containsText("À faire");
        assertThat(page.locator("main")).not().containsText("En cours");
    }

    private static Page open(BrowserContext computer, String slug) {
        Page page = computer.newPage();
        page.navigate(slug.isEmpty() ? MODULE : MODULE + "/" + slug);
        return page;
    }

    private static void readsTheArticle(Page page) {
        for (int second = 0;
                second < 60 && !page.locator("[data-outcome].is-done").isVisible();
                second++) {
            page.mouse().wheel(0, 120);
            page.waitForTimeout(1_000);
        }
        page.keyboard().press("End");
        isDone(page);
    }

    private static void looksAtTheImage(Page page) {
        for (int second = 0; second < 22; second++) {
            page.mouse().move(200 + second, 200);
            page.waitForTimeout(1_000);
        }
        page.getByText("J’ai pris le temps de regarder").click();
        isDone(page);
    }

    private static void isDone(Page page) {
        assertThat(page.locator("[data-outcome]"))
                .containsText("Terminé", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
    }

    private static void pressTabUntil(Page page, String text) {
        for (int step = 0; step < 20; step++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").textContent().contains(text)) {
                return;
            }
        }
        throw new AssertionError("no " + text + " within 20 steps of the keyboard");
    }

    private static void pressTabUntilFocused(Page page, String selector) {
        for (int step = 0; step < 20; step++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("no " + selector + " within 20 steps of the keyboard");
    }
}
