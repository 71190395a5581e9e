package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The words beside the sound: as captions to one's taste, and as a text to search. */
class CaptionsAndTranscriptIT extends OnTheFilmCourse {

    @Test
    void captions_look_as_the_learner_wants_on_every_activity() {
        open(FILM);
        page.locator("[data-settings-button]").click();
        Locator preview = page.locator(".caption-preview .caption-words");
        double usual = size(preview);
        choose("colours", "yellow");
        choose("size", "4");

        assertThat(preview).hasCSS("color", "rgb(255, 225, 77)");
        assertThat(preview).hasCSS("background-color", "rgb(0, 0, 0)");
        assertThat(size(preview)).isGreaterThan(1.5 * usual);
        open(PODCAST);
        playUntil(0.2);
        Locator spoken = page.locator("[data-spoken] .caption-words");
        assertThat(spoken).hasText("Léa est épuisée ce soir.");
        assertThat(spoken).hasCSS("color", "rgb(255, 225, 77)");
    }

    @Test
    void captions_lie_over_the_picture_below_it_or_are_off() {
        open(FILM);
        assertThat(mode()).isEqualTo("showing");
        page.locator("[data-settings-button]").click();
        choose("place", "below");
        playUntil(0.2);
        assertThat(page.locator("[data-spoken]")).hasText("Léa est épuisée ce soir.");
        assertThat(mode()).isEqualTo("hidden");

        page.locator("[name=shown]").uncheck();
        assertThat(page.locator("[data-spoken]")).isHidden();
        open(FILM);
        assertThat(mode()).isEqualTo("disabled");
    }

    @Test
    void captions_follow_the_browsers_own_button() {
        open(FILM);
        media().evaluate("media => { media.textTracks[0].mode = 'disabled' }");
        assertThat(page.locator("[name=shown]")).not().isChecked();

        media().evaluate("media => { media.textTracks[0].mode = 'showing' }");

        assertThat(page.locator("[name=shown]")).isChecked();
    }

    @Test
    void transcript_is_searched_whatever_accents_and_capitals() {
        open(FILM);
        Locator field = page.locator("[data-search] input");
        Locator count = page.locator("[data-search-count]");
        field.fill("epuise");
        assertThat(count).hasText("2\u00a0passages");
        assertThat(page.locator("mark")).hasText(new String[] {"épuisé", "ÉPUISÉ"});

        field.press("Enter");
        assertThat(count).hasText("Passage 1 sur 2");
        field.press("Shift+Enter");
        assertThat(count).hasText("Passage 2 sur 2");
        assertThat(page.locator("mark.is-here")).hasText("ÉPUISÉ");
        assertThat(page.locator("mark.is-here")).isInViewport();
        page.locator("[data-search-play]").click();
        waitFor("media => media.currentTime > 40 && !media.paused");

        field.press("Escape");
        assertThat(field).hasValue("");
        assertThat(page.locator("mark")).hasCount(0);
        assertThat(page.locator("[data-transcript] p").first()).containsText("Léa est épuisée ce soir. Elle cherche");
    }

    @Test
    void transcript_finds_what_runs_across_two_captions_and_says_when_there_is_nothing() {
        open(FILM);
        Locator field = page.locator("[data-search] input");

        field.fill("ce soir. elle");
        assertThat(page.locator("[data-search-count]")).hasText("1\u00a0passage");
        field.fill("introuvable");
        assertThat(page.locator("[data-search-count]")).hasText("Aucun passage");
        assertThat(page.locator("[data-search-next]")).isHidden();
    }

    private Object mode() {
        return media().evaluate("media => media.textTracks[0].mode");
    }

    private static double size(Locator words) {
        return ((Number) words.evaluate("words => parseFloat(getComputedStyle(words).fontSize)")).doubleValue();
    }
}
