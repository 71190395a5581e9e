package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line, the keys and the lock screen, and what is counted while nobody looks. */
class PlayerIT extends OnTheFilmCourse {

    private static final int HALF_A_LINE = 175;

    @Test
    void goes_along_the_line_by_keyboard() {
        open(FILM);
        line().focus();

        press("ArrowRight", 5);
        press("PageUp", 35);
        press("ArrowLeft", 30);
        press("End", FilmCourse.SECONDS);
        press("Home", 0);
        press("PageUp", 30);

        assertThat(line()).hasAttribute("aria-valuetext", "30\u00a0secondes sur 1\u00a0minute");
        waitFor("media => media.currentTime === 30");
    }

    @Test
    void goes_to_the_newest_place_when_a_key_comes_between_being_ready_and_hearing_of_it() {
        List<Route> held = new ArrayList<>();
        page.route("**/*.m3u8", held::add);
        open(FILM);
        line().focus();
        press("ArrowRight", 5);
        page.evaluate("""
                () => document.addEventListener("loadedmetadata", () => document.querySelector("[data-seek-handle]")
                    .dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp", cancelable: true })),
                    { capture: true, once: true })""");

        page.unroute("**/*.m3u8");
        held.forEach(Route::resume);

        waitFor("media => media.readyState > 0 && !media.seeking && media.currentTime === 35");
        assertThat(line()).hasJSProperty("valueAsNumber", 35.0);
    }

    @Test
    void goes_where_the_line_is_touched() {
        open(FILM);

        line().click(new Locator.ClickOptions().setPosition(HALF_A_LINE, 20));

        page.waitForFunction("() => Math.abs(document.querySelector('[data-media]').currentTime - 30) < 2");
    }

    @Test
    void shows_a_picture_of_the_place_unless_data_are_saved() {
        open(FILM);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        line().hover();
        assertThat(page.locator("[data-preview-time]")).hasText("0:30");
        assertThat(page.locator("[data-sheet]")).isVisible();
        // The seventh of the pictures, one every five seconds, four in a row.
        assertThat(page.locator("[data-sheet]")).hasCSS("background-position", "-320px -90px");
        assertThat(asked).anyMatch(url -> url.endsWith("vignettes.webp"));

        choose("way", "light");
        open(FILM);
        line().hover();
        assertThat(page.locator("[data-preview-time]")).isVisible();
        assertThat(page.locator("[data-sheet]")).isHidden();
    }

    @Test
    void tints_the_part_of_a_podcast_that_was_heard() {
        open(PODCAST);
        line().focus();
        press("PageUp", 30);

        assertThat(page.locator(".wave i").last()).hasCSS("clip-path", "inset(0px 50% 0px 0px)");
    }

    @Test
    void tells_the_lock_screen_what_plays_and_obeys_its_keys() {
        page.addInitScript("window.keys = {}; MediaSession.prototype.setActionHandler = (key, act) => keys[key] = act");
        open(FILM);
        playUntil(0.2);

        assertThat(page.evaluate("() => { const { title, artist, artwork } = navigator.mediaSession.metadata;"
                        + " return { title, artist, picture: artwork[0].src.split('/').pop() } }"))
                .isEqualTo(Map.of("title", "Une oreille pour Léa", "artist", "Le soir", "picture", "affiche.webp"));
        page.evaluate("() => keys.pause()");
        waitFor("media => media.paused");
        page.evaluate("() => { keys.seekto({ seekTime: 20 }); keys.seekforward({}); keys.seekbackward({}) }");
        waitFor("media => Math.abs(media.currentTime - 20) < 0.5");
        page.evaluate("() => keys.play()");
        waitFor("media => !media.paused");
    }

    /** A browser wakes a hidden page late and rarely, although the sound goes on. */
    @Test
    void counts_what_sounds_on_while_the_page_is_hidden() {
        page.addInitScript("""
                addEventListener('timeupdate', event => window.asleep && event.stopImmediatePropagation(), true);
                Object.defineProperty(Document.prototype, 'visibilityState',
                  { get: () => window.asleep ? 'hidden' : 'visible' });
                """);
        open(PODCAST);
        playUntil(1);

        page.evaluate("() => { window.asleep = true; document.dispatchEvent(new Event('visibilitychange')) }");
        waitFor("media => media.currentTime > 10");
        page.evaluate("() => { window.asleep = false }");
        pause();

        page.waitForFunction("async () => (await (await fetch('/api/progress')).json()).activities['m1-voix']"
                + ".missing?.[0][0] > 10");
    }

    @Test
    void does_not_count_a_sleep_in_which_nothing_was_heard() {
        page.addInitScript(
                "addEventListener('timeupdate', event => window.asleep && event.stopImmediatePropagation(), true)");
        open(PODCAST);
        playUntil(1);
        page.evaluate("() => { window.asleep = true }");
        // Slower than the page believes: what a phone shows that fell asleep for a part of the time.
        media().evaluate("media => { Object.defineProperty(media, 'playbackRate', { value: 4 }) }");
        waitFor("media => media.currentTime > 8");
        page.evaluate("() => { window.asleep = false }");
        waitFor("media => media.currentTime > 10");
        pause();

        page.waitForFunction("async () => { const { missing } ="
                + " (await (await fetch('/api/progress')).json()).activities['m1-voix'];"
                + " return missing?.[0][0] < 3 && missing[0][1] > 7.5 }");
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT"})
    void has_no_serious_fault_with_its_settings_open(int width, ColorScheme scheme) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : List.of(FILM, PODCAST)) {
            open(path);
            page.locator("[data-settings-button]").click();
            page.locator("[data-search] input").fill("epuise");
            page.locator("[data-search-next]").click();

            assertThat(SeriousFaults.on(page)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"320", "640"})
    void needs_no_sideways_scrolling_when_enlarged(int width) {
        page.setViewportSize(width, 640);
        for (String path : List.of(FILM, PODCAST)) {
            open(path);
            page.locator("[data-settings-button]").click();
            choose("size", "4");

            assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void is_large_enough_for_a_thumb() {
        open(FILM);
        page.locator("[data-settings-button]").click();

        Object small = page.evaluate("""
                () => [...document.querySelectorAll('.play-main button, .play-main input, .search button, .search input')]
                  .map(element => element.closest('label') ?? element)
                  .filter(element => element.offsetParent)
                  .map(element => [element.outerHTML, element.getBoundingClientRect()])
                  .filter(([, { width, height }]) => width < 44 || height < 44)
                  .map(([html]) => html)
                """);

        assertThat((List<?>) small).isEmpty();
    }

    @Test
    void comes_in_less_than_sixty_kilobytes_without_its_medium() {
        assertThat(weight(
                        FILM,
                        request -> !request.url().contains("/js/offline/")
                                && !request.resourceType().equals("fetch")))
                .isBetween(20_000, 60_000);
    }

    @Test
    void lets_the_home_page_come_in_less_with_all_that_a_phone_keeps_for_later() {
        assertThat(weight("/", request -> true)).isBetween(20_000, 60_000);
    }

    /** What a first visit costs over the wire without the medium, heads and bodies, in bytes. */
    private int weight(String path, Predicate<Request> counted) {
        try (BrowserContext visitor = chromium.phone(server.address().toString())) {
            List<Request> finished = new ArrayList<>();
            visitor.onRequestFinished(finished::add);
            Page first = visitor.newPage();
            first.navigate(path);
            first.waitForFunction("async () => (await caches.keys()).length > 0 && navigator.serviceWorker.ready");
            first.waitForLoadState(LoadState.NETWORKIDLE);

            return List.copyOf(finished).stream()
                    .filter(request -> !request.url().contains("/media/"))
                    .filter(counted)
                    .map(Request::sizes)
                    .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                    .sum();
        }
    }

    private void press(String key, double place) {
        page.keyboard().press(key);
        assertThat(line()).hasJSProperty("valueAsNumber", place);
    }
}
