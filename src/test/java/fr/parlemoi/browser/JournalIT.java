package fr.parlemoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a phone does with what it has learnt when sending it does not go well. */
class JournalIT extends OnThePackagedServer {

    private static final String ACTIVITY = "m1-regard";
    private static final String PAGE = "/modules/premiers-jours/regard";

    @Test
    void sends_under_a_new_guest_what_was_learnt_when_the_session_is_gone() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            page.navigate(PAGE);
            playUntil(page, 2);
            String before = learner(page);
            phone.clearCookies();

            Response receipt = page.waitForResponse(JournalIT::isReceipt, () -> pause(page));

            assertThat(receipt.status()).isEqualTo(200);
            assertThat(learner(page)).isNotEqualTo(before);
            assertThat(position(page)).isGreaterThan(1.9);
        }
    }

    @Test
    void keeps_what_the_server_cannot_take_and_sends_it_when_it_can() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            AtomicInteger refusals = new AtomicInteger();
            page.route("**/api/progress", route -> refuseTwice(route, refusals));
            page.navigate(PAGE);
            playUntil(page, 2);

            page.waitForResponse(JournalIT::isReceipt, () -> pause(page));

            assertThat(refusals).hasValue(2);
            assertThat(position(page)).isGreaterThan(1.9);
        }
    }

    private static void refuseTwice(Route route, AtomicInteger refusals) {
        if (isJournal(route.request()) && refusals.get() < 2) {
            refusals.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
        } else {
            route.resume();
        }
    }

    private static void pause(Page page) {
        page.locator("[data-media]").evaluate("media => media.pause()");
    }

    private static boolean isReceipt(Response response) {
        return isJournal(response.request()) && response.status() == 200;
    }

    private static boolean isJournal(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/api/progress");
    }

    private static String learner(Page page) {
        return (String) page.evaluate("async () => (await (await fetch('/api/progress')).json()).learner");
    }

    private static double position(Page page) {
        Number position = (Number) page.evaluate(
                "async activity => (await (await fetch('/api/progress')).json()).activities[activity].position",
                ACTIVITY);
        return position.doubleValue();
    }
}
