package fr.parlemoi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a phone does with what it has learnt when sending it does not go well, or its clock is wrong. */
class JournalIT extends OnThePackagedServer {

    private static final String SENDING = "**/api/progress";
    private static final Pattern NUMBER = Pattern.compile("\"seq\":(\\d+)");

    private BrowserContext phone;

    @BeforeEach
    void takePhone() {
        phone = chromium.phone(server.address().toString());
    }

    @AfterEach
    void putPhoneAway() {
        phone.close();
    }

    @Test
    void sends_under_a_new_guest_what_was_learnt_when_the_session_is_gone() {
        Lesson lesson = Lesson.open(phone);
        lesson.playUntil(2);
        String before = lesson.learner();
        phone.clearCookies();

        Response receipt = lesson.page().waitForResponse(Lesson::isReceipt, () -> lesson.watchUntil(2));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(lesson.learner()).isNotEqualTo(before);
        assertThat(lesson.position()).isGreaterThan(1.9);
    }

    @Test
    void keeps_what_the_server_cannot_take_and_sends_it_when_it_can() {
        Lesson lesson = Lesson.open(phone);
        AtomicInteger refusals = new AtomicInteger();
        phone.route(SENDING, route -> refuseTwice(route, refusals));
        lesson.playUntil(2);

        lesson.page().waitForResponse(Lesson::isReceipt, () -> lesson.watchUntil(2));

        assertThat(refusals).hasValue(2);
        assertThat(lesson.position()).isGreaterThan(1.9);
    }

    @Test
    void becomes_one_guest_however_long_that_takes() {
        Lesson lesson = Lesson.open(phone);
        AtomicInteger guests = new AtomicInteger();
        phone.route("**/api/guests", route -> {
            guests.incrementAndGet();
            lesson.page().waitForTimeout(1_500);
            route.resume();
        });
        lesson.playUntil(0.5);

        lesson.page().waitForResponse(Lesson::isReceipt, () -> lesson.watchUntil(0.5));

        assertThat(guests).hasValue(1);
    }

    @Test
    void keeps_a_whole_activity_without_network_and_sends_it_when_it_is_back() {
        Lesson lesson = Lesson.open(phone);
        phone.route("**/api/**", Route::abort);
        phone.route("**/favicon.svg", Route::abort);
        double left = lesson.watchUntil(4);
        lesson.saysWaiting();
        assertThat(lesson.kept()).isPositive();

        phone.setOffline(true);
        phone.unrouteAll();
        phone.setOffline(false);

        lesson.saysReceived();
        lesson.awaitKept(0);
        assertThat(lesson.position()).isCloseTo(left, within(0.3));
    }

    /** Every second answer is lost after the server has committed what it answers. */
    @Test
    void counts_once_what_is_sent_again_because_its_receipt_was_lost() {
        Lesson lesson = Lesson.open(phone);
        AtomicInteger sendings = new AtomicInteger();
        phone.route(SENDING, route -> loseEverySecondAnswer(route, sendings));

        double left = 0;
        for (int stop = 1; stop <= 2; stop++) {
            left = lesson.watchUntil(stop * 2);
            lesson.awaitKept(0);
        }

        phone.unrouteAll();
        JsonNode kept = lesson.export();
        assertThat(sendings.get()).isGreaterThanOrEqualTo(4);
        assertThat(lesson.missing().getFirst().getFirst()).isCloseTo(left, within(0.3));
        assertThat(kept.get("played")).hasSize(1);
        assertThat(Lesson.studied(kept)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds((long) left + 3));
    }

    @Test
    void sends_each_event_once_over_a_slow_network() {
        Lesson lesson = Lesson.open(phone);
        List<String> sent = new ArrayList<>();
        phone.route(SENDING, route -> {
            sent.addAll(numbers(route));
            lesson.page().waitForTimeout(800);
            route.resume();
        });

        for (int stop = 1; stop <= 4; stop++) {
            lesson.watchUntil(stop);
        }
        lesson.awaitKept(0);

        assertThat(sent).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        phone.unrouteAll();
        assertThat(lesson.position()).isGreaterThan(3.9);
    }

    /** A hotel's sign-in page answers everything with 200. */
    @Test
    void takes_no_other_answer_for_a_receipt() {
        Lesson lesson = Lesson.open(phone);
        AtomicInteger answers = new AtomicInteger();
        phone.route(SENDING, route -> {
            if (Lesson.isJournal(route.request()) && answers.getAndIncrement() < 2) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(answers.get() == 1 ? "<html>Bienvenue" : "{\"learner\":\"x\"}"));
            } else {
                route.resume();
            }
        });
        double left = lesson.watchUntil(2);

        lesson.awaitPosition(left - 0.3);

        lesson.awaitKept(0);
        assertThat(answers.get()).isGreaterThan(2);
    }

    @Test
    void two_tabs_share_the_numbers_and_send_each_event_once() {
        List<String> sent = new ArrayList<>();
        Lesson one = Lesson.open(phone);
        Lesson other = Lesson.open(phone.newPage(), "/modules/premiers-jours/pleurs", "m1-pleurs");
        phone.route("**/api/**", Route::abort);
        one.playUntil(0.2);
        double leftOther = other.watchUntil(3);
        double leftOne = one.watchUntil(3);
        one.saysWaiting();
        phone.setOffline(true);
        phone.unrouteAll();
        phone.route(SENDING, route -> {
            sent.addAll(numbers(route));
            route.resume();
        });
        phone.setOffline(false);

        one.awaitPosition(leftOne - 0.3);
        other.awaitPosition(leftOther - 0.3);

        one.awaitKept(0);
        one.saysReceived();
        other.saysReceived();
        assertThat(new HashSet<>(sent)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sent).doesNotHaveDuplicates();
    }

    @Test
    void corrects_a_clock_that_is_an_hour_ahead() {
        phone.addInitScript("const now = Date.now; Date.now = () => now() + 3_600_000");
        Lesson lesson = Lesson.open(phone);
        double left = lesson.watchUntil(2);

        lesson.awaitPosition(left - 0.3);

        assertThat(lastLearning(lesson)).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    /** As a phone does that finds its network, and the right time, again. */
    @Test
    void keeps_the_times_of_what_was_recorded_before_the_clock_was_set_back() {
        phone.addInitScript("const now = Date.now; let ahead = 3_600_000; Date.now = () => now() + ahead;"
                + " window.setClock = () => { ahead = 0 }");
        Lesson lesson = Lesson.open(phone);
        phone.route("**/api/**", Route::abort);
        phone.route("**/favicon.svg", Route::abort);
        lesson.watchUntil(1.5);
        double left = lesson.watchUntil(4.5);
        lesson.saysWaiting();

        lesson.page().evaluate("() => setClock()");
        phone.setOffline(true);
        phone.unrouteAll();
        phone.setOffline(false);

        lesson.awaitPosition(left - 0.3);
        assertThat(lastLearning(lesson)).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(Lesson.studied(lesson.export())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    /** A film that stops for want of data again and again is not played meanwhile. */
    @Test
    void counts_no_time_while_the_film_waits_for_the_network() {
        // Where requests may be intercepted, nothing comes from the browser's cache.
        phone.route(SENDING, Route::resume);
        Lesson lesson = Lesson.open(phone);
        CDPSession network = phone.newCDPSession(lesson.page());
        lesson.media().evaluate("""
                media => {
                  media.currentTime = 100;
                  media.addEventListener("waiting", () => (window.waited = media.currentTime));
                  media.addEventListener("playing", () => (window.wentOn = window.waited > 100.5));
                }""");
        bytesPerSecond(network, 60_000);
        lesson.playUntil(101);
        bytesPerSecond(network, 9_000);
        lesson.page()
                .waitForFunction("() => window.wentOn", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
        bytesPerSecond(network, -1);
        double left = lesson.watchUntil(lesson.place() + 1);

        lesson.awaitPosition(left - 0.3);

        JsonNode kept = lesson.export();
        assertThat(kept.get("played")).hasSize(1);
        // Rounding to whole seconds adds up to one for each stretch.
        assertThat(Lesson.studied(kept).toSeconds()).isBetween((long) (left - 100) - 2, (long) (left - 100) + 3);
    }

    private static void bytesPerSecond(CDPSession network, int speed) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", speed);
        conditions.addProperty("uploadThroughput", -1);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions);
    }

    private static void refuseTwice(Route route, AtomicInteger refusals) {
        if (Lesson.isJournal(route.request()) && refusals.get() < 2) {
            refusals.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
        } else {
            route.resume();
        }
    }

    private static void loseEverySecondAnswer(Route route, AtomicInteger sendings) {
        if (!Lesson.isJournal(route.request())) {
            route.resume();
        } else if (sendings.getAndIncrement() % 2 == 0) {
            assertThat(route.fetch().status()).isEqualTo(200);
            route.abort();
        } else {
            route.resume();
        }
    }

    private static List<String> numbers(Route route) {
        String body = route.request().postData();
        return body == null
                ? List.of()
                : NUMBER.matcher(body).results().map(found -> found.group(1)).toList();
    }

    private static Instant lastLearning(Lesson lesson) {
        return Instant.parse(lesson.export().get("lastLearning").asText());
    }
}
