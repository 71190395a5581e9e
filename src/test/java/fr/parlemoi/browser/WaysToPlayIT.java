package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which file is played, what it weighs, and that changing it loses nothing. */
class WaysToPlayIT extends OnTheFilmCourse {

    @Test
    void plays_and_seeks_in_a_playlist_where_the_browser_can() {
        open(FILM);
        playUntil(1);
        assertThat(source()).isEqualTo("film.m3u8");

        media().evaluate("media => { media.currentTime = 31 }");

        waitFor("media => media.currentTime > 32 && media.videoWidth > 0");
    }

    @Test
    void plays_and_seeks_in_the_lightest_file_when_chosen_and_keeps_the_choice() {
        open(FILM);
        choose("way", "light");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        open(FILM);
        assertThat(page.locator("[name=way][value=light]")).isChecked();
        page.waitForTimeout(1_000);
        assertThat(asked).noneMatch(url -> url.endsWith(".mp4") || url.endsWith(".m3u8"));

        playUntil(1);
        assertThat(source()).isEqualTo("film-160.mp4");
        media().evaluate("media => { media.currentTime = 31 }");
        waitFor("media => media.currentTime > 32");
    }

    @Test
    void says_what_each_way_weighs() {
        open(FILM);

        assertThat(page.locator("[data-ways]")).containsText("Automatique");
        assertThat(page.locator(".way").allInnerTexts())
                .allMatch(text -> text.strip().endsWith("\u00a0Mo"));
        open(PODCAST);
        assertThat(page.locator("[data-weight-alone]")).containsText("Mo");
    }

    @Test
    void offers_no_light_way_where_there_is_one_file_and_keeps_the_choice_for_others() {
        open(FILM);
        choose("way", "light");
        open("/modules/soir/court");
        assertThat(page.locator(".way")).hasCount(2);
        assertThat(page.locator("[name=way][value=whole]")).isChecked();
        assertThat(media()).hasAttribute("preload", "none");

        open(FILM);
        assertThat(page.locator("[name=way][value=light]")).isChecked();
        choose("way", "sound");
        open("/modules/soir/court");
        assertThat(page.locator("[name=way][value=sound]")).isChecked();
    }

    @Test
    void saves_data_where_the_browser_asks_for_it() {
        page.addInitScript("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })");

        open(FILM);

        assertThat(page.locator("[name=way][value=light]")).isChecked();
        assertThat(page.locator("[data-ways-hint]")).containsText("économiser");
        assertThat(media()).hasAttribute("preload", "none");
    }

    @Test
    void takes_the_file_that_fits_connection_and_screen_where_there_is_no_playlist() {
        phone.addInitScript("HTMLMediaElement.prototype.canPlayType = type => type.includes('mpegurl') ? '' : 'maybe'");
        open(FILM);
        waitFor("media => media.readyState > 0");
        assertThat(source()).isEqualTo("film-640.mp4");

        page.addInitScript(
                "Object.defineProperty(Navigator.prototype, 'connection', { value: { effectiveType: 'slow-2g' } })");
        open(FILM);
        waitFor("media => media.readyState > 0");
        assertThat(source()).isEqualTo("film-160.mp4");
    }

    @Test
    void goes_on_as_sound_alone_from_the_same_place_at_the_same_speed() {
        open(FILM);
        page.locator("[data-settings-button]").click();
        choose("speed", "1.5");
        playUntil(4);
        choose("way", "sound");
        waitFor("media => media.currentSrc.endsWith('son.m4a') && media.currentTime > 6");
        assertThat(page.locator("[data-spoken]")).hasText("Léa est épuisée ce soir.");
        choose("way", "auto");
        waitFor("media => media.currentSrc.endsWith('film.m3u8') && media.currentTime > 9");
        pause();

        assertThat(media().evaluate("media => media.playbackRate")).isEqualTo(1.5);
        assertThat(place()).isLessThan(14);
        // Nothing between the ways was lost, and nothing beyond them counted.
        page.waitForFunction("async () => (await (await fetch('/api/progress')).json()).activities['m1-film']"
                + ".missing?.[0][0] > 9");
        Number covered = (Number) page.evaluate(
                "async () => (await (await fetch('/api/progress')).json()).activities['m1-film'].covered");
        assertThat(covered.doubleValue() * FilmCourse.SECONDS).isBetween(8.0, place() + 0.2);
    }

    @Test
    void falls_back_to_the_next_source_without_a_word() {
        page.route("**/*.m3u8", Route::abort);
        open(FILM);

        playUntil(1);

        assertThat(source()).startsWith("film-").endsWith(".mp4");
        assertThat(page.locator("[data-stuck]")).isHidden();
    }

    @Test
    void plays_on_from_the_same_place_when_a_source_fails_under_way() {
        // The pieces of the last seconds, beyond what is loaded ahead, are nowhere.
        page.route("**/film-*.m3u8", route -> {
            String playlist = route.fetch().text();
            int late = playlist.indexOf("#EXTINF", playlist.length() * 3 / 4);
            String missing = playlist.substring(late).replaceAll("(?m)^film-.*mp4$", "nulle-part.mp4");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/vnd.apple.mpegurl")
                    .setBody(playlist.substring(0, late) + missing));
        });
        open(FILM);
        playUntil(1);
        assertThat(source()).isEqualTo("film.m3u8");

        media().evaluate("media => media.currentTime = 50");

        waitFor("media => media.currentSrc.endsWith('.mp4') && media.currentTime > 51 && !media.paused");
        assertThat(page.locator("[data-stuck]")).isHidden();
    }

    @Test
    void says_that_nothing_plays_and_tries_again_when_asked() {
        page.route("**/media/{film,son}*", Route::abort);
        open(FILM);
        play();
        assertThat(page.locator("[data-stuck]")).isVisible();

        page.unroute("**/media/{film,son}*");
        page.locator("[data-retry]").click();

        waitFor("media => media.currentTime > 1");
        assertThat(page.locator("[data-stuck]")).isHidden();
    }

    @Test
    void says_so_while_a_film_is_being_prepared() {
        page.navigate("/modules/soir/bientot");

        assertThat(page.locator(".notice[role=status]")).containsText("se prépare encore");
        assertThat(page.locator("[data-transcript]")).containsText("Léa");
    }

    @Test
    void offers_playlist_and_middle_file_first_to_a_browser_without_scripts() {
        String html = page.request().get(server.address() + FILM).text();

        assertThat(html.indexOf("film.m3u8")).isPositive().isLessThan(html.indexOf("film-320.mp4"));
        assertThat(html.indexOf("film-320.mp4")).isLessThan(html.indexOf("film-640.mp4"));
    }
}
