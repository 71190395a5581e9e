package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.cohort.ProgressByWeek.Week;
import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.progress.LearnerStanding;
import fr.parlemoi.progress.LearnerStanding.ModuleStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressByWeekTest {

    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");

    @Test
    void adds_up_week_after_week_from_the_first_beginning_to_today() {
        ProgressByWeek weeks = ProgressByWeek.of(
                List.of(
                        standing("2026-11-03T10:00:00Z", "2026-11-08T22:59:00Z", "2026-11-18T08:00:00Z"),
                        // Already Monday in Paris.
                        standing("2026-11-04T10:00:00Z", "2026-11-08T23:30:00Z", null),
                        standing(null, null, null)),
                NOW);

        assertThat(weeks.weeks())
                .containsExactly(
                        new Week(LocalDate.of(2026, 11, 2), 1, 0),
                        new Week(LocalDate.of(2026, 11, 9), 2, 0),
                        new Week(LocalDate.of(2026, 11, 16), 3, 1));
        assertThat(weeks.modules()).isEqualTo(6);
        assertThat(weeks.people()).isEqualTo(3);
    }

    @Test
    void has_no_weeks_before_somebody_begins() {
        assertThat(ProgressByWeek.of(List.of(standing(null, null, null)), NOW).weeks())
                .isEmpty();
        assertThat(ProgressByWeek.of(List.of(), NOW).weeks()).isEmpty();
    }

    @Test
    void keeps_what_was_done_before_the_last_year_in_the_sum() {
        ProgressByWeek weeks =
                ProgressByWeek.of(List.of(standing("2024-01-03T10:00:00Z", "2024-01-08T10:00:00Z", null)), NOW);

        assertThat(weeks.weeks()).hasSize(53).allSatisfy(week -> assertThat(week.modules())
                .isEqualTo(1));
    }

    @Test
    void is_drawn_within_its_frame() {
        ProgressByWeek weeks = ProgressByWeek.of(
                List.of(standing("2026-11-03T10:00:00Z", "2026-11-04T10:00:00Z", "2026-11-18T08:00:00Z")), NOW);

        WeekLine line = WeekLine.of(weeks.weeks().stream().map(Week::modules).toList(), weeks.modules());

        assertThat(line.path()).isEqualTo("M40.0 87.0L181.0 87.0L322.0 14.0");
        assertThat(line.percent()).isEqualTo(100);
        assertThat(WeekLine.of(List.of(3L), 6).path()).isEqualTo("M322.0 87.0h-8");
        assertThat(WeekLine.ticks(weeks.weeks()))
                .extracting(WeekLine.Tick::words)
                .containsExactly("2\u00a0nov.", "16\u00a0nov.");
    }

    /** Of a course of two modules; finished when the second one is done. */
    private static LearnerStanding standing(String begun, String first, String second) {
        return new LearnerStanding(
                counts(second),
                Map.of(
                        "m1", new ModuleStanding(counts(first), instant(begun)),
                        "m2", new ModuleStanding(counts(second), instant(second))),
                instant(begun),
                0,
                0,
                instant(begun),
                instant(begun));
    }

    private static Counts counts(String completedAt) {
        return new Counts(completedAt == null ? 0 : 1, 1, instant(completedAt));
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
