package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A childminder's story on the packaged server, in a real browser at the width of a phone. */
class LearnerStoryIT extends OnThePackagedServer {

    private static final String MODULE = "/modules/premiers-jours";
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** The longest part was done on another device; each activity is finished here, the media side by side. */
    private static void completesTheModule(BrowserContext computer) {
        List<JsonNode> activities = activities(computer);
        doesMostElsewhere(computer, activities);
        List<Page> media = activities.stream()
                .filter(LearnerStoryIT::plays)
                .map(activity -> open(computer, slug(activity)))
                .toList();
        media.forEach(page ->
                page.locator("[data-media]").evaluate("media => { media.playbackRate = 2; return media.play() }"));
        of(activities, "article").forEach(article -> readsTheArticle(open(computer, slug(article))));
        of(activities, "image").forEach(image -> looksAtTheImage(open(computer, slug(image))));
        media.forEach(LearnerStoryIT::isDone);

        Page page = open(computer, "");
        assertThat(page.locator("main")).containsText("Terminé");
        assertThat(page.locator("main")).not().containsText("À faire");
        assertThat(page.locator("main")).not().containsText("En cours");
    }

    private static List<JsonNode> activities(BrowserContext computer) {
        try {
            JsonNode course =
                    JSON.readTree(computer.request().get("/api/catalogue").text());
            return StreamSupport.stream(course.at("/modules/0/activities").spliterator(), false)
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<JsonNode> of(List<JsonNode> activities, String kind) {
        return activities.stream()
                .filter(activity -> kind.equals(activity.get("kind").asText()))
                .toList();
    }

    private static boolean plays(JsonNode activity) {
        return !List.of("article", "image").contains(activity.get("kind").asText());
    }

    private static String slug(JsonNode activity) {
        return activity.get("slug").asText();
    }

    /** All media but their last ten seconds, and most of the reading, one after the other up to a minute ago. */
    private static void doesMostElsewhere(BrowserContext computer, List<JsonNode> activities) {
        List<Map<String, Object>> events = new ArrayList<>();
        Instant end = Instant.now().minusSeconds(60);
        for (JsonNode activity : activities) {
            double seconds = plays(activity) ? activity.get("seconds").asDouble() - 10 : 64;
            Map<String, Object> event = new HashMap<>(
                    Map.of("seq", events.size(), "activity", activity.get("id").asText()));
            event.put("at", end.toString());
            event.put("seconds", seconds);
            event.putAll(plays(activity) ? Map.of("kind", "played", "from", 0, "to", seconds) : Map.of("kind", "read"));
            if (!"image".equals(activity.get("kind").asText())) {
                events.add(event);
                end = end.minusSeconds((long) seconds + 1);
            }
        }
        APIResponse receipt = computer.request()
                .post(
                        "/api/progress",
                        RequestOptions.create().setData(Map.of("device", "another-device", "events", events)));
        if (!receipt.text().contains("\"rejected\":[]")) {
            throw new AssertionError(receipt.status() + " " + receipt.text());
        }
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
            page.mouse().wheel(0, 400);
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
