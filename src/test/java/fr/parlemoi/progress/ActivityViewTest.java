package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.ActivityView.Stretch;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityViewTest {

    private static final Module MODULE = TestCourse.COURSE.modules().getFirst();

    private static final ActivityState UNTOUCHED =
            new ActivityState(0, List.of(new Interval(0, 95)), null, null, null, null);
    private static final ActivityState PLAYED_IN_PART = new ActivityState(
            0.45, List.of(new Interval(20, 41), new Interval(60, 95)), 60.0, null, null, Told.EVENING);

    @Test
    void says_how_long_a_film_is_before_it_is_begun() {
        assertThat(view("regard", UNTOUCHED).state()).isEqualTo(State.TO_DO);
        assertThat(view("regard", UNTOUCHED).remaining()).contains("1\u00a0min\u00a040\u00a0s");
    }

    @Test
    void says_which_stretches_are_missing() {
        assertThat(view("regard", PLAYED_IN_PART).state()).isEqualTo(State.STARTED);
        assertThat(view("regard", PLAYED_IN_PART).remaining()).isEqualTo("Il vous manque 0:20 à 0:41, 1:00 à 1:35.");
    }

    @Test
    void draws_what_is_not_missing() {
        assertThat(view("regard", PLAYED_IN_PART).played())
                .containsExactly(new Stretch(0, 20), new Stretch(41, 19), new Stretch(95, 5));
    }

    @Test
    void draws_nothing_before_it_is_begun() {
        assertThat(view("regard", UNTOUCHED).played()).isEmpty();
    }

    @Test
    void says_so_when_all_was_played_too_fast() {
        ActivityState tooFast = new ActivityState(1, List.of(), 100.0, null, null, Told.EVENING);

        assertThat(view("regard", tooFast).remaining()).contains("trop vite");
    }

    @Test
    void needs_no_reason_once_completed() {
        ActivityState completed = new ActivityState(0.95, List.of(), 97.0, Told.EVENING, "1", Told.EVENING);

        assertThat(view("regard", completed).state()).isEqualTo(State.COMPLETED);
        assertThat(view("regard", completed).remaining()).isEmpty();
    }

    @Test
    void resumes_where_it_was_left_but_not_at_the_very_end() {
        ActivityState atTheEnd = new ActivityState(0.5, List.of(), 99.0, null, null, Told.EVENING);

        assertThat(view("regard", PLAYED_IN_PART).resumeAt()).isEqualTo(60);
        assertThat(view("regard", atTheEnd).resumeAt()).isZero();
        assertThat(view("regard", UNTOUCHED).isResumable()).isFalse();
    }

    @Test
    void says_what_an_article_and_an_image_want() {
        ActivityState begun = new ActivityState(0.1, null, null, null, null, Told.EVENING);

        assertThat(view("attachement", begun).remaining()).contains("jusqu’à la fin");
        assertThat(view("repas", begun).remaining()).contains("20 secondes");
    }

    private static ActivityView view(String id, ActivityState state) {
        return new ActivityView(TestCourse.COURSE.activity(id).orElseThrow(), MODULE, state);
    }
}
