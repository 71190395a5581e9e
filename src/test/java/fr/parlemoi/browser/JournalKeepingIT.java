package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phone still has when a page, the browser or the place to keep it is gone. */
class JournalKeepingIT extends OnThePackagedServer {

    // A stretch that runs is written every two seconds, at one of the ticks that come four times a second.
    private static final double LOST_AT_MOST = 3;

    @Test
    void loses_seconds_at_most_when_a_tab_crashes() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Lesson crashed = Lesson.open(phone);
            double left = crashed.playUntil(7);
            crash(phone, crashed.page());

            Lesson next = Lesson.open(phone);

            next.awaitPosition(left - LOST_AT_MOST);
            next.awaitKept(0);
        }
    }

    @Test
    void loses_nothing_when_a_tab_is_closed_without_a_network() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Lesson closed = Lesson.open(phone);
            phone.route("**/api/progress", Route::abort);
            double left = closed.playUntil(4);
            closed.page().close();
            phone.unrouteAll();

            Lesson next = Lesson.open(phone);

            assertThat(next.place()).isCloseTo(left, within(1.0));
            next.awaitPosition(left - 0.5);
        }
    }

    @Test
    void sends_what_waited_when_the_browser_is_started_again(@TempDir Path profile) {
        double left;
        try (BrowserContext phone = chromium.keepingPhone(server.address().toString(), profile)) {
            Lesson lesson = Lesson.open(phone);
            phone.route("**/api/progress", Route::abort);
            left = lesson.watchUntil(3);
            lesson.saysWaiting();
        }
        try (BrowserContext phone = chromium.keepingPhone(server.address().toString(), profile)) {
            Page page = phone.newPage();
            page.navigate("/mentions-legales");

            new Lesson(page, Lesson.ACTIVITY).awaitPosition(left - 0.3);
        }
    }

    @Test
    void says_at_once_that_nothing_can_be_kept_and_sends_live() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            phone.addInitScript(
                    "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError') }");
            Lesson lesson = Lesson.open(phone);
            assertThat(lesson.page().locator("[data-unkept]")).containsText("ne peut rien garder");
            assertThat(lesson.page().locator("[data-announce]")).containsText("ne peut rien garder");

            double left = lesson.watchUntil(2);

            lesson.saysReceived();
            lesson.awaitPosition(left - 0.3);
        }
    }

    @Test
    void sends_live_while_the_disk_is_full_and_keeps_again_when_it_is_not(@TempDir Path profile) {
        try (BrowserContext phone = chromium.keepingPhone(server.address().toString(), profile)) {
            Page page = phone.newPage();
            Locator notice = page.locator("[data-unkept]");
            // Before anything is stored: Chromium remembers for half a minute that there was space.
            quota(phone, page, 1);

            Lesson lesson = Lesson.open(page);
            double left = lesson.watchUntil(2);
            assertThat(notice).isVisible();
            lesson.awaitPosition(left - 0.3);
            lesson.saysReceived();

            quota(phone, page, null);
            lesson.playUntil(3);
            assertThat(notice).isHidden();
            left = lesson.watchUntil(4);
            lesson.awaitPosition(left - 0.3);
            lesson.awaitKept(0);
        }
    }

    /** The browser's own quota takes half a minute to be noticed by a page that could write before. */
    @Test
    void goes_on_live_when_the_disk_fills_up_under_a_page_and_keeps_again_when_it_is_not() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Lesson lesson = Lesson.open(phone);
            Page page = lesson.page();
            lesson.watchUntil(1);
            lesson.saysReceived();
            page.evaluate("""
                    () => {
                      const put = IDBObjectStore.prototype.put;
                      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError") };
                      window.makeRoom = () => (IDBObjectStore.prototype.put = put);
                    }""");

            double left = lesson.watchUntil(2);
            assertThat(page.locator("[data-unkept]")).isVisible();
            lesson.awaitPosition(left - 0.3);
            lesson.saysReceived();

            page.evaluate("() => { makeRoom() }");
            left = lesson.watchUntil(4);
            assertThat(page.locator("[data-unkept]")).isHidden();
            lesson.awaitPosition(left - 0.3);
            lesson.awaitKept(0);
        }
    }

    /** One of them is of no use to the server: it is settled all the same. */
    @Test
    void takes_over_what_an_earlier_version_kept_in_another_place() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            page.navigate("/mentions-legales");
            page.evaluate("""
                    () => {
                      const event = { at: Date.now() - 60000, corrected: true, learner: null, kind: "played" };
                      const keep = given => localStorage.setItem(`parlemoi:event:${given.seq}:${given.activity}`, JSON.stringify(given));
                      keep({ ...event, seq: 1, activity: "m1-regard", from: 0, to: 9.5, seconds: 9.5 });
                      keep({ ...event, seq: 1, activity: "no-such-thing", from: 0, to: 9.5, seconds: 9.5 });
                      localStorage.setItem("parlemoi:next", "2");
                    }""");

            Lesson lesson = Lesson.open(page);

            assertThat(lesson.place()).isCloseTo(9.5, within(0.1));
            lesson.awaitPosition(9.5);
            lesson.awaitKept(0);
            lesson.saysReceived();
            assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('parlemoi:event'))"
                            + ".length"))
                    .isEqualTo(0);
        }
    }

    /** As a service worker does when no page of ours is open: on an answer without any script of its own. */
    @Test
    void can_be_sent_where_there_is_no_page() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Lesson lesson = Lesson.open(phone);
            phone.route("**/api/progress", Route::abort);
            double left = lesson.watchUntil(2);
            lesson.saysWaiting();
            String module = (String) lesson.page()
                    .evaluate("() => document.querySelector('script[type=module]').src"
                            + ".replace('app.js', 'background-sync.js')");
            lesson.page().close();
            phone.unrouteAll();

            Page bare = phone.newPage();
            bare.navigate("/api/catalogue");
            bare.evaluate("async module => (await import(module)).sendWhatWaits()", module);

            Lesson seen = new Lesson(bare, Lesson.ACTIVITY);
            assertThat(seen.position()).isCloseTo(left, within(0.3));
            assertThat(seen.kept()).isZero();
        }
    }

    @Test
    void asks_for_the_home_screen_where_the_browser_forgets_until_nobody_wants_to_hear_it() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            Locator hint = page.locator("[data-home-screen]");
            page.navigate("/mon-parcours");
            assertThat(page.locator("h1")).isVisible();
            assertThat(hint).isHidden();

            phone.addInitScript(
                    "Object.defineProperty(Navigator.prototype, 'vendor', { value: 'Apple Computer, Inc.' })");
            page.navigate("/");
            assertThat(hint).isHidden();
            page.navigate("/mon-parcours");
            assertThat(hint).isVisible();

            hint.locator("button").click();
            assertThat(hint).isHidden();
            page.reload();
            assertThat(page.locator("h1")).isVisible();
            assertThat(hint).isHidden();
        }
    }

    private static void crash(BrowserContext phone, Page page) {
        AtomicBoolean crashed = new AtomicBoolean();
        page.onCrash(gone -> crashed.set(true));
        assertThatThrownBy(() -> page.navigate("chrome://crash")).isInstanceOf(PlaywrightException.class);
        phone.waitForCondition(crashed::get);
    }

    private static void quota(BrowserContext phone, Page page, Integer bytes) {
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", server.address().toString());
        if (bytes != null) {
            quota.addProperty("quotaSize", bytes);
        }
        phone.newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
    }
}
