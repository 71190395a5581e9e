package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.played;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.platform.Ids;
import fr.parlemoi.progress.MergeJournal.Merged;
import fr.parlemoi.progress.Outcome.Postponed;
import fr.parlemoi.progress.Outcome.Recorded;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RolledUpTest {

    private static final String TODAY = TestCourse.COURSE.version();

    private final UUID nadia = Ids.next();
    private final RolledUp rolledUp = new RolledUp();

    @Test
    void covers_what_comes_later_in_an_activity_that_was_recorded() {
        remember(played("regard", 100, 0, 10));

        assertThat(covers(played("regard", 110, 10, 20))).isTrue();
        assertThat(covers(played("regard", 100, 5, 10))).isTrue();
        assertThat(covers(played("regard", 90, 0, 5))).isFalse();
        assertThat(covers(played("berceuse", 110, 0, 5))).isFalse();
        assertThat(covers(played("regard", 110, 10, 20), played("berceuse", 120, 0, 5)))
                .isFalse();
        assertThat(rolledUp.covers(Ids.next(), List.of(played("regard", 110, 10, 20)), TODAY))
                .isFalse();
    }

    @Test
    void covers_from_the_earliest_piece_on() {
        remember(played("regard", 100, 0, 10));
        remember(played("regard", 50, 10, 20));
        remember(played("regard", 200, 20, 30));

        assertThat(covers(played("regard", 60, 20, 30))).isTrue();
    }

    @Test
    void covers_the_last_activity_alone() {
        remember(played("regard", 100, 0, 10));
        remember(played("berceuse", 120, 0, 10));

        assertThat(covers(played("regard", 130, 10, 20))).isFalse();
        assertThat(covers(played("berceuse", 130, 10, 20))).isTrue();
    }

    @Test
    void covers_nothing_in_another_version_of_the_course() {
        remember(played("regard", 100, 0, 10));

        assertThat(rolledUp.covers(
                        nadia,
                        List.of(played("regard", 110, 10, 20)),
                        TestCourse.withoutPodcast().version()))
                .isFalse();
    }

    @Test
    void covers_nothing_that_was_not_recorded() {
        Delivery delivery = delivery(played("regard", 100, 0, 10));
        rolledUp.remember(delivery, new Postponed());
        assertThat(covers(played("regard", 110, 10, 20))).isFalse();

        Merged refused = new Merged(new LearnerRows(), List.of(new Rejection(100, "refusé")));
        rolledUp.remember(delivery, new Recorded(nadia, refused, TestCourse.YARDSTICKS));
        assertThat(covers(played("regard", 110, 10, 20))).isFalse();
    }

    private void remember(Event event) {
        Merged merged = new Merged(new LearnerRows(), List.of());
        rolledUp.remember(delivery(event), new Recorded(nadia, merged, TestCourse.YARDSTICKS));
    }

    private Delivery delivery(Event event) {
        return new Delivery(nadia, List.of(event), DeviceKind.PHONE, after(500));
    }

    private boolean covers(Event... events) {
        return rolledUp.covers(nadia, List.of(events), TODAY);
    }
}
