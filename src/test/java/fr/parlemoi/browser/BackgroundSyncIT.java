package fr.parlemoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The browser wakes the worker when there is a network again, and no page of ours is open. */
class BackgroundSyncIT extends OnTheLine {

    private static final Pattern POSITION =
            Pattern.compile("\"" + Lesson.ACTIVITY + "\":\\{[^}]*\"position\":([0-9.]+)");

    @Test
    void sends_what_waits_at_the_browsers_own_event() {
        Lesson lesson = Lesson.open(page, FILM, Lesson.ACTIVITY);
        page.waitForFunction("async () => (await navigator.serviceWorker.ready).active.state === 'activated'");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        lesson.playUntil(1);
        line.cut();
        double left = lesson.watchUntil(2);
        lesson.saysWaiting();
        assertThat(lesson.kept()).isPositive();
        CDPSession browser = phone.newCDPSession(page);
        String worker = registration(browser);
        page.navigate("about:blank");
        line.mend();
        assertThat(position()).isLessThan(left - 0.3);

        browser.send("ServiceWorker.dispatchSyncEvent", sync(worker));

        for (int tries = 0; tries < 100 && position() < left - 0.3; tries++) {
            page.waitForTimeout(100);
        }
        assertThat(position()).isGreaterThan(left - 0.3);
    }

    private String registration(CDPSession browser) {
        AtomicReference<String> found = new AtomicReference<>();
        browser.on("ServiceWorker.workerRegistrationUpdated", event -> {
            for (JsonElement one : event.getAsJsonArray("registrations")) {
                found.set(one.getAsJsonObject().get("registrationId").getAsString());
            }
        });
        browser.send("ServiceWorker.enable");
        phone.waitForCondition(() -> found.get() != null);
        return found.get();
    }

    private JsonObject sync(String worker) {
        JsonObject event = new JsonObject();
        event.addProperty("origin", line.address());
        event.addProperty("registrationId", worker);
        event.addProperty("tag", "parlemoi-journal");
        event.addProperty("lastChance", false);
        return event;
    }

    /** Where the server thinks the learner is, asked with the phone's cookie, but by no page. */
    private double position() {
        Matcher found = POSITION.matcher(phone.request().get("/api/progress").text());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
