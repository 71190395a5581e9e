package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.looked;
import static fr.parlemoi.progress.Told.played;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeGuestTest {

    private static final Duration IDLE_CAP = Duration.ofMinutes(5);
    private static final Instant NOW = after(10_000);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void unions_sets_and_takes_the_newest_position() {
        LearnerRows merged = merge(rows(played("regard", 100, 0, 30)), rows(played("regard", 50, 20, 50)));
        assertThat(merged.activity("regard").played()).isEqualTo(Intervals.of(0, 500));
        assertThat(merged.activity("regard").position()).isEqualTo(new Position(after(100), 300));
    }

    @Test
    void takes_the_earliest_completion() {
        LearnerRows late = rows(played("regard", 900, 0, 100));
        LearnerRows early = rows(played("regard", 100, 0, 100));
        assertThat(merge(late, early).activity("regard").completed().at()).isEqualTo(after(100));
        assertThat(merge(early, late).activity("regard").completed().at()).isEqualTo(after(100));
    }

    @Test
    void completes_what_only_both_together_have_played() {
        LearnerRows merged = merge(rows(played("jeu", 20, 0, 20)), rows(played("jeu", 100, 20, 40)));
        assertThat(merged.activity("jeu").completed()).isEqualTo(new Completed(after(100), NOW, "1"));
        assertThat(merged.modules.get("jouer").completedAt()).isEqualTo(after(100));
        assertThat(merged.course.completed()).isEqualTo(1);
    }

    @Test
    void counts_what_both_played_or_studied_at_once_once() {
        LearnerRows merged = merge(rows(played("regard", 60, 0, 60)), rows(played("regard", 90, 30, 90)));
        assertThat(Sums.of(merged.months)).isEqualTo(Map.of(NOVEMBER, new Sums(900, 90, 90)));
    }

    @Test
    void takes_what_both_played_off_the_guests_latest_months() {
        LearnerRows guest = rows(played("regard", 60, 0, 60));
        guest = receivedAt(Instant.parse("2026-12-24T10:00:00Z"), guest, played("regard", 80, 60, 80));
        LearnerRows merged = merge(rows(played("regard", 100, 30, 80)), guest);
        assertThat(merged.months.get(NOVEMBER).mediaTenths()).isEqualTo(600 + 500 - 300);
        assertThat(merged.months.get(NOVEMBER.plusMonths(1)).mediaTenths()).isZero();
    }

    @Test
    void takes_what_both_studied_at_once_off_the_guests_latest_months() {
        LearnerRows guest = rows(played("regard", 60, 0, 60));
        guest = receivedAt(Instant.parse("2026-12-24T10:00:00Z"), guest, played("regard", 80, 60, 80));
        LearnerRows merged = merge(rows(played("berceuse", 80, 0, 50)), guest);
        assertThat(merged.months.get(NOVEMBER).studySeconds()).isEqualTo(80);
        assertThat(merged.months.get(NOVEMBER).receivedStudySeconds()).isEqualTo(50 + 60 - 30);
        assertThat(merged.months.get(NOVEMBER.plusMonths(1)).receivedStudySeconds())
                .isZero();
    }

    @Test
    void receives_a_pause_that_is_bridged_by_both_together_when_they_are_merged() {
        LearnerRows merged = merge(rows(played("regard", 60, 0, 60)), rows(played("jeu", 160, 0, 40)));
        assertThat(Sums.of(merged.months)).isEqualTo(Map.of(NOVEMBER, new Sums(1_000, 160, 160)));
    }

    @Test
    void gives_everything_to_an_account_that_has_not_begun() {
        LearnerRows guest = rows(played("regard", 100, 0, 100), looked("repas", 200, 30, true));
        LearnerRows merged = merge(new LearnerRows(), guest);
        assertThat(merged.activities).isEqualTo(guest.activities);
        assertThat(merged.days).isEqualTo(guest.days);
        assertThat(merged.months).isEqualTo(guest.months);
        assertThat(merged.course).isEqualTo(guest.course);
    }

    @Test
    void changes_nothing_for_a_guest_who_has_not_begun() {
        LearnerRows account = rows(played("regard", 100, 0, 100));
        LearnerRows merged = merge(account, new LearnerRows());
        assertThat(merged.activities).isEqualTo(account.activities);
        assertThat(merged.course).isEqualTo(account.course);
    }

    private static LearnerRows merge(LearnerRows account, LearnerRows guest) {
        return new MergeGuest(TestCourse.YARDSTICKS, IDLE_CAP).merge(account, guest, NOW);
    }

    private static LearnerRows rows(Event... events) {
        return receivedAt(after(1_000), new LearnerRows(), events);
    }

    private static LearnerRows receivedAt(Instant instant, LearnerRows rows, Event... events) {
        return new MergeJournal(TestCourse.YARDSTICKS, IDLE_CAP)
                .merge(rows, new Delivery(UUID.randomUUID(), List.of(events), DeviceKind.PHONE, instant))
                .rows();
    }
}
