package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.looked;
import static fr.parlemoi.progress.Told.played;
import static fr.parlemoi.progress.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.progress.Event.Played;
import org.junit.jupiter.api.Test;

class CompletionRuleTest {

    @Test
    void completes_a_film_when_nine_tenths_were_played() {
        assertThat(holds("regard", played("regard", 90, 0, 90))).isTrue();
    }

    @Test
    void counts_the_last_five_seconds_as_played() {
        assertThat(holds("regard", played("regard", 85, 0, 85))).isTrue();
        assertThat(holds("regard", played("regard", 85, 0, 84.9))).isFalse();
    }

    @Test
    void completes_when_gaps_are_played_later() {
        Event[] withGap = {played("regard", 50, 0, 50), played("regard", 120, 70, 100)};
        assertThat(holds("regard", withGap)).isFalse();
        assertThat(holds("regard", withGap[0], withGap[1], played("regard", 300, 50, 60)))
                .isTrue();
    }

    @Test
    void counts_what_was_played_twice_once() {
        assertThat(holds("regard", played("regard", 60, 0, 60), played("regard", 120, 0, 60)))
                .isFalse();
    }

    @Test
    void wants_as_much_clock_as_the_fastest_speed_takes() {
        assertThat(holds("regard", Told.event("regard", 40, 40, new Played(0, 1000))))
                .isTrue();
        assertThat(holds("regard", Told.event("regard", 40, 39, new Played(0, 1000))))
                .isFalse();
    }

    @Test
    void needs_a_played_event_even_where_the_tail_is_all() {
        Yardstick jingle = new Yardstick("jingle", "naitre", Kind.PODCAST, 5, 60);
        ActivityProgress looking = ActivityProgress.NONE.with(read("jingle", 10, 10, false), jingle);
        assertThat(CompletionRule.holds(looking, jingle)).isFalse();
        assertThat(CompletionRule.holds(looking.with(played("jingle", 20, 0, 1), jingle), jingle))
                .isTrue();
    }

    @Test
    void completes_a_film_by_reading_its_transcript_to_the_end() {
        assertThat(holds("regard", read("regard", 18, 18, true))).isTrue();
        assertThat(holds("regard", read("regard", 17, 17, true))).isFalse();
        assertThat(holds("regard", read("regard", 60, 60, false))).isFalse();
    }

    @Test
    void does_not_take_playing_for_reading_the_transcript() {
        assertThat(holds("regard", played("regard", 30, 0, 30), read("regard", 31, 1, true)))
                .isFalse();
    }

    @Test
    void completes_an_article_in_view_for_three_tenths_of_its_time_with_its_end_reached() {
        assertThat(holds("attachement", read("attachement", 36, 36, true))).isTrue();
        assertThat(holds("attachement", read("attachement", 35, 35, true))).isFalse();
        assertThat(holds("attachement", read("attachement", 120, 120, false))).isFalse();
    }

    @Test
    void takes_the_end_of_an_article_before_its_time() {
        assertThat(holds("attachement", read("attachement", 5, 5, true), read("attachement", 50, 31, false)))
                .isTrue();
    }

    @Test
    void completes_an_image_in_view_for_twenty_seconds_and_confirmed() {
        assertThat(holds("repas", looked("repas", 20, 20, true))).isTrue();
        assertThat(holds("repas", looked("repas", 19, 19, true))).isFalse();
        assertThat(holds("repas", looked("repas", 60, 60, false))).isFalse();
    }

    @Test
    void names_what_is_missing_without_gaps_under_two_seconds_and_the_last_five() {
        ActivityProgress progress = progress(
                "regard", played("regard", 10, 0, 10), played("regard", 40, 11.9, 40), played("regard", 60, 42, 90.1));
        assertThat(CompletionRule.missing(progress, yardstick("regard")))
                .containsExactly(new Interval(40, 42), new Interval(90.1, 95));
    }

    @Test
    void leaves_out_a_gap_of_which_too_little_lies_before_the_last_five_seconds() {
        ActivityProgress progress = progress("regard", played("regard", 94, 0, 93.1));
        assertThat(CompletionRule.missing(progress, yardstick("regard"))).isEmpty();
    }

    @Test
    void misses_nothing_of_what_is_not_played() {
        assertThat(CompletionRule.missing(ActivityProgress.NONE, yardstick("attachement")))
                .isNull();
        assertThat(CompletionRule.missing(ActivityProgress.NONE, yardstick("repas")))
                .isNull();
    }

    @Test
    void covers_the_share_played_read_or_looked_at() {
        assertThat(covered("regard", played("regard", 42, 0, 42))).isEqualTo(0.42);
        assertThat(covered("attachement", read("attachement", 30, 30, false))).isEqualTo(0.25);
        assertThat(covered("attachement", read("attachement", 500, 500, false))).isEqualTo(1);
        assertThat(covered("repas", looked("repas", 10, 10, false))).isEqualTo(0.5);
    }

    private static double covered(String activity, Event... events) {
        return CompletionRule.covered(progress(activity, events), yardstick(activity));
    }

    private static boolean holds(String activity, Event... events) {
        return CompletionRule.holds(progress(activity, events), yardstick(activity));
    }

    private static ActivityProgress progress(String activity, Event... events) {
        ActivityProgress progress = ActivityProgress.NONE;
        for (Event event : events) {
            progress = progress.with(event, yardstick(activity));
        }
        return progress;
    }

    private static Yardstick yardstick(String activity) {
        return TestCourse.YARDSTICKS.find(activity).orElseThrow();
    }
}
