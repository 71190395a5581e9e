package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A page on which one film is watched, what its phone keeps of that, and what the server says of it. */
record Lesson(Page page, String activity) {

    static final String SLUG = "/modules/premiers-jours/regard";
    static final String ACTIVITY = "m1-regard";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Opens it and waits until its modules have taken over. */
    static Lesson open(BrowserContext phone) {
        return open(phone.newPage());
    }

    static Lesson open(Page page) {
        return open(page, SLUG, ACTIVITY);
    }

    static Lesson open(Page page, String path, String activity) {
        page.navigate(path);
        page.waitForFunction("() => !document.querySelector('[data-controls]').hidden");
        return new Lesson(page, activity);
    }

    Locator media() {
        return page.locator("[data-media]");
    }

    /** Gives the second where it stands. */
    double playUntil(double seconds) {
        media().evaluate("media => { media.play().catch(() => {}) }");
        page.waitForFunction("seconds => document.querySelector('[data-media]').currentTime > seconds", seconds);
        return place();
    }

    /** Plays on to there, stops, and gives the second where it stopped. */
    double watchUntil(double seconds) {
        playUntil(seconds);
        media().evaluate("media => media.pause()");
        page.waitForFunction("() => document.querySelector('[data-media]').paused");
        return place();
    }

    double place() {
        return ((Number) media().evaluate("media => media.currentTime")).doubleValue();
    }

    /** How many events wait in the phone's database, those of stretches that still run included. */
    int kept() {
        return ((Number) page.evaluate("""
                () => new Promise((resolve, reject) => {
                  const opening = indexedDB.open("parlemoi-journal");
                  opening.onerror = reject;
                  opening.onsuccess = () => {
                    const database = opening.result;
                    const counting = database.transaction("events").objectStore("events").count();
                    counting.onsuccess = () => { database.close(); resolve(counting.result) };
                  };
                })""")).intValue();
    }

    void awaitKept(int count) {
        awaitUntil(() -> kept() == count, "kept " + count);
    }

    Locator sync() {
        return page.locator("[data-sync]");
    }

    void saysReceived() {
        assertThat(sync()).hasText(Pattern.compile("Reçu à .*"));
    }

    void saysWaiting() {
        assertThat(sync()).hasText(Pattern.compile("[0-9]+\u00a0éléments? en attente.*"));
    }

    String learner() {
        return progress().get("learner").asText();
    }

    JsonNode progress() {
        return get("/api/progress");
    }

    /** Where the server thinks the learner is; 0 where it knows nothing. */
    double position() {
        return progress().at("/activities/" + activity + "/position").asDouble();
    }

    /** The gaps that the server sees. */
    List<List<Double>> missing() {
        return pairs(progress().at("/activities/" + activity + "/missing"));
    }

    /** All that the server keeps of this activity, as its learner may download it. */
    JsonNode export() {
        return StreamSupport.stream(
                        get("/api/me/export").findValue("activities").spliterator(), false)
                .filter(row -> activity.equals(row.get("activity").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** How long that took on the clock. */
    static Duration studied(JsonNode exported) {
        Duration sum = Duration.ZERO;
        for (JsonNode span : exported.get("studied")) {
            Instant from = Instant.parse(span.get("from").asText());
            sum = sum.plus(Duration.between(from, Instant.parse(span.get("to").asText())));
        }
        return sum;
    }

    void awaitPosition(double seconds) {
        awaitUntil(() -> position() >= seconds, "a position of " + seconds);
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(
                    (String) page.evaluate("async path => (await fetch(path, { cache: 'no-store' })).text()", path));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<List<Double>> pairs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(pair -> List.of(pair.get(0).asDouble(), pair.get(1).asDouble()))
                .toList();
    }

    private interface Condition {
        boolean holds();
    }

    private void awaitUntil(Condition condition, String what) {
        for (int tries = 0; tries < 200; tries++) {
            if (condition.holds()) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("not within 20 s: " + what);
    }

    static boolean isReceipt(Response response) {
        return isJournal(response.request()) && response.status() == 200;
    }

    static boolean isJournal(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/api/progress");
    }
}
