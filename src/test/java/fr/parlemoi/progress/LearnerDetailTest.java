package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.event;
import static fr.parlemoi.progress.Told.looked;
import static fr.parlemoi.progress.Told.played;
import static fr.parlemoi.progress.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Reflected;
import fr.parlemoi.progress.LearnerDetail.ActivityDetail;
import fr.parlemoi.progress.LearnerDetail.Completion;
import fr.parlemoi.progress.LearnerDetail.Stretch;
import fr.parlemoi.progress.LearnerDetail.StudiedDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LearnerDetailTest {

    private static final Instant AT_ONCE = after(420);

    private LearnerRows rows = new LearnerRows();

    @Test
    void says_what_is_not_begun() {
        assertThat(detail("regard").why()).isEqualTo("Pas encore commencée.");
        assertThat(detail("regard").label()).isEqualTo("À faire");
        assertThat(detail("regard").isDrawn()).isFalse();
    }

    @Test
    void says_and_draws_the_gaps_of_a_film() {
        send(played("regard", 100, 0, 20), played("regard", 200, 41, 60));

        assertThat(detail("regard").why()).isEqualTo("Il manque 0:20 à 0:41, 1:00 à 1:35.");
        assertThat(detail("regard").played()).containsExactly(new Stretch(0, 20), new Stretch(41, 19));
        assertThat(detail("regard").label()).isEqualTo("En cours");
    }

    @Test
    void says_when_all_was_played_too_fast_to_follow() {
        send(event("regard", 100, 20, new Played(0, 1_000)));

        assertThat(detail("regard").why()).isEqualTo("Tout a défilé, mais trop vite pour être suivi.");
    }

    @Test
    void counts_the_gaps_that_would_fill_a_page() {
        for (int from = 0; from < 90; from += 10) {
            send(played("regard", 100 + from, from, from + 5));
        }

        assertThat(detail("regard").why()).contains("0:05 à 0:10").endsWith("et 3\u00a0autres passages.");
    }

    @Test
    void says_how_far_a_transcript_was_read() {
        send(read("regard", 100, 10, false));

        assertThat(detail("regard").why())
                .isEqualTo(
                        "Rien n’a encore été lancé. Transcription\u00a0: affichée 10\u00a0s sur les 18\u00a0s demandées\u00a0;"
                                + " la fin n’a pas été atteinte.");
    }

    @Test
    void says_what_an_article_wants() {
        send(read("attachement", 100, 12, false));
        assertThat(detail("attachement").why())
                .isEqualTo("Affichée 12\u00a0s sur les 36\u00a0s demandées\u00a0; la fin n’a pas été atteinte.");

        send(read("attachement", 200, 5, true));
        assertThat(detail("attachement").why())
                .isEqualTo("Affichée 17\u00a0s sur les 36\u00a0s demandées\u00a0; la fin a été atteinte.");
    }

    @Test
    void says_what_an_image_wants() {
        send(looked("repas", 100, 12, false));
        assertThat(detail("repas").why())
                .isEqualTo("Regardée 12\u00a0s sur les 20\u00a0s demandées\u00a0; pas encore confirmée.");
    }

    @Test
    void tells_when_it_was_completed_and_received_and_under_which_rule() {
        send(played("jeu", 40, 0, 40));

        assertThat(detail("jeu").why()).isEmpty();
        assertThat(detail("jeu").completion()).isEqualTo(new Completion(after(40), AT_ONCE, "1"));
        assertThat(detail("jeu").days())
                .containsExactly(new StudiedDay(LocalDate.of(2026, 11, 22), 40, 0, EnumSet.of(DeviceKind.PHONE)));
    }

    @Test
    void tells_what_was_received_late_and_from_which_kinds_of_devices() {
        send(played("regard", 100, 0, 20));
        deliver(DeviceKind.COMPUTER, after(90_000), played("regard", 200, 30, 40));

        StudiedDay day = detail("regard").days().getFirst();

        assertThat(day.seconds()).isEqualTo(30);
        assertThat(day.lateSeconds()).isEqualTo(10);
        assertThat(day.deviceLabels()).isEqualTo("téléphone et ordinateur");
    }

    @Test
    void shows_an_image_completed_by_a_note_as_any_completed_image() {
        send(looked("repas", 100, 30, true));
        ActivityDetail byLooking = detail("repas");
        rows = new LearnerRows();
        send(event("repas", 100, 0, new Reflected()));
        ActivityDetail byNote = detail("repas");

        assertThat(byNote.days()).isEqualTo(byLooking.days());
        assertThat(byNote.why()).isEqualTo(byLooking.why());
        assertThat(byNote.completion()).isEqualTo(byLooking.completion());
        assertThat(byNote.isDrawn()).isEqualTo(byLooking.isDrawn());
    }

    private ActivityDetail detail(String id) {
        var activity = TestCourse.COURSE.activity(id).orElseThrow();
        LearnerProgress progress = ReadProgress.progress(null, rows, TestCourse.COURSE);
        return ReadLearnerDetail.activity(activity, progress.activities().get(id), rows);
    }

    private void send(Event... events) {
        deliver(DeviceKind.PHONE, AT_ONCE, events);
    }

    private void deliver(DeviceKind device, Instant received, Event... events) {
        rows = new MergeJournal(TestCourse.YARDSTICKS, Duration.ofMinutes(5))
                .merge(rows, new Delivery(UUID.randomUUID(), List.of(events), device, received))
                .rows();
    }
}
