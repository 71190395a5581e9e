package fr.parlemoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import fr.parlemoi.faults.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An activity in the frame of another site: it plays, is counted once, and leaves nothing with whoever looks at it. */
class EmbeddedIT extends OnThePackagedServer {

    private BrowserContext phone;
    private Page page;
    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    @BeforeEach
    void takeAPhone() {
        phone = chromium.phone(server.address().toString());
        phone.onRequest(asked::add);
        page = phone.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    private static PartnerSite site(String slug) {
        return PartnerSite.showing(server.address() + "/integrer/" + slug + "?partenaire=essai");
    }

    private Frame open(PartnerSite site) {
        page.navigate(site.address());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page.frames().get(1);
    }

    @Test
    void plays_a_film_and_is_counted_once() {
        try (PartnerSite site = site("regard")) {
            Frame frame = open(site);
            frame.waitForFunction("() => !document.querySelector('[data-controls]').hidden");
            long before = plays("m1-regard");

            page.waitForResponse(response -> response.url().contains("/lectures") && response.status() == 204, () -> {
                frame.locator("[data-media]").evaluate("media => { media.play().catch(() => {}) }");
            });
            frame.waitForFunction("() => document.querySelector('[data-media]').currentTime > 12");
            frame.locator("[data-media]").evaluate("media => { media.pause(); media.currentTime = 2 }");
            frame.locator("[data-media]").evaluate("media => media.play()");
            frame.waitForFunction("() => document.querySelector('[data-media]').currentTime > 4");

            assertThat(plays("m1-regard")).isEqualTo(before + 1);
            assertThat(asked.stream().filter(request -> request.url().contains("/lectures")))
                    .hasSize(1);
            leavesNothing();
        }
    }

    @ParameterizedTest
    @CsvSource({"mille-jours, m1-mille-jours", "bras, m1-bras"})
    void counts_what_is_in_view_for_ten_seconds(String slug, String id) {
        try (PartnerSite site = site(slug)) {
            page.waitForResponse(
                    response -> response.url().contains("/lectures") && response.status() == 204, () -> open(site));

            assertThat(plays(id)).isEqualTo(1);
            leavesNothing();
        }
    }

    /** By itself: browsers refuse all storage to frames of other sites, and what is refused cannot be seen to be left alone. */
    @Test
    void keeps_nothing_on_the_phone_even_where_it_could() {
        page.navigate("/integrer/regard");
        page.waitForFunction("() => !document.querySelector('[data-controls]').hidden");
        page.locator("[data-settings-button]").click();
        page.locator("[name=speed][value='1.5']").check();
        page.locator("[name=size][value='4']").check();
        page.locator("[name=way][value=sound]").check();
        page.waitForResponse(response -> response.url().contains("/lectures"), () -> playUntil(page, 3));

        leavesNothing();
        assertThat((int) page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isZero();
        assertThat((List<?>) page.evaluate("() => indexedDB.databases()")).isEmpty();
        assertThat((List<?>) page.evaluate("() => caches.keys()")).isEmpty();
        assertThat((List<?>) page.evaluate("() => navigator.serviceWorker.getRegistrations()"))
                .isEmpty();
    }

    @Test
    void opens_the_course_in_a_tab_of_its_own() {
        try (PartnerSite site = site("regard")) {
            Frame frame = open(site);
            Page course = phone.waitForPage(
                    () -> frame.locator(".embedded-foot .button").click());

            course.waitForURL(server.address() + "/");
            assertThat(page.url()).isEqualTo(site.address());
        }
    }

    @Test
    void says_in_the_frame_that_there_is_no_such_activity() {
        try (PartnerSite site = site("nulle-part")) {
            Frame frame = open(site);

            assertThat(frame.locator("h1").textContent()).isEqualTo("Activité introuvable");
            assertThat(phone.cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"regard, 1280", "pleurs, 320", "bras, 390"})
    void has_no_serious_fault_and_needs_no_sideways_scrolling(String slug, int width) {
        page.setViewportSize(width, 700);
        page.navigate("/integrer/" + slug);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(SeriousFaults.on(page)).isEmpty();
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(errors).isEmpty();
    }

    private void leavesNothing() {
        assertThat(errors).isEmpty();
        assertThat(phone.cookies()).isEmpty();
        assertThat(asked).extracting(request -> request.headerValue("cookie")).containsOnlyNulls();
    }

    /** How often it was played, as the server's database has it. */
    private static long plays(String activity) {
        try (Connection connection = DatabaseAddress.in(data).connect();
                var query = connection.prepareStatement("""
                        SELECT COALESCE(SUM(plays), 0) FROM partner_play
                        WHERE channel = 'partenaire' AND partner = 'autre' AND activity = ?""")) {
            query.setString(1, activity);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
