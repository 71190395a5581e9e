package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CourseViewTest {

    private final Map<String, ActivityState> states = new HashMap<>();

    @Test
    void has_nothing_to_resume_before_it_is_begun() {
        assertThat(seen().resume()).isNull();
        assertThat(seen().isStarted()).isFalse();
        assertThat(seen().first().activity().id()).isEqualTo("regard");
    }

    @Test
    void resumes_what_was_learnt_last() {
        begun("regard", 10);
        begun("attachement", 20);

        assertThat(seen().resume().activity().id()).isEqualTo("attachement");
    }

    @Test
    void resumes_with_what_follows_a_completed_activity() {
        completed("regard", 10);

        assertThat(seen().resume().activity().id()).isEqualTo("berceuse");
    }

    @Test
    void resumes_what_was_left_out_when_the_last_activity_is_completed() {
        completed("jeu", 10);

        assertThat(seen().resume().activity().id()).isEqualTo("regard");
    }

    @Test
    void has_nothing_to_resume_once_all_is_completed() {
        TestCourse.COURSE.activities().forEach(activity -> completed(activity.id(), 10));

        assertThat(seen().resume()).isNull();
    }

    @Test
    void goes_from_module_to_module() {
        CourseView seen = seen();
        ActivityView last = seen.modules().getFirst().activities().getLast();

        assertThat(seen.after(last).activity().id()).isEqualTo("jeu");
        assertThat(seen.before(seen.first())).isNull();
        assertThat(seen.after(seen.after(last))).isNull();
    }

    private void begun(String id, long after) {
        states.put(id, new ActivityState(0.5, null, null, null, null, Told.after(after)));
    }

    private void completed(String id, long after) {
        Instant at = Told.after(after);
        states.put(id, new ActivityState(1, null, null, at, "1", at));
    }

    private CourseView seen() {
        Map<String, ActivityState> all = TestCourse.COURSE
                .activities()
                .collect(Collectors.toMap(
                        Activity::id,
                        activity -> states.getOrDefault(
                                activity.id(), new ActivityState(0, null, null, null, null, null))));
        Map<String, Counts> modules = TestCourse.COURSE.modules().stream()
                .collect(Collectors.toMap(Module::id, module -> new Counts(0, (int) module.required(), null)));
        return CourseView.of(
                TestCourse.COURSE, new LearnerProgress(new UUID(0, 1), new Counts(0, 5, null), modules, all));
    }
}
