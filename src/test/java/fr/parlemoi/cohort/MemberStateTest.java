package fr.parlemoi.cohort;

import static fr.parlemoi.cohort.MemberState.BEHIND;
import static fr.parlemoi.cohort.MemberState.FINISHED;
import static fr.parlemoi.cohort.MemberState.IN_PROGRESS;
import static fr.parlemoi.cohort.MemberState.NEVER_STARTED;
import static fr.parlemoi.cohort.MemberState.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.progress.LearnerStanding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberStateTest {

    // Ten days in Paris, of which four have passed; the course has forty activities.
    private static final Calendar CALENDAR = new Calendar(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 10));
    private static final Instant NOW = Instant.parse("2026-11-04T23:00:00Z");
    private static final int REQUIRED = 40;

    @Test
    void who_has_sent_nothing_has_never_started() {
        assertThat(of(0, null, null)).containsExactly(NEVER_STARTED);
        assertThat(of(0, null, CALENDAR)).containsExactly(NEVER_STARTED, BEHIND);
    }

    @Test
    void who_is_one_activity_short_of_the_calendar_is_not_behind() {
        Instant today = NOW.minusSeconds(60);

        assertThat(of(15, today, CALENDAR)).containsExactly(IN_PROGRESS);
        assertThat(of(14, today, CALENDAR)).containsExactly(BEHIND);
        assertThat(of(14, today, null)).containsExactly(IN_PROGRESS);
    }

    @Test
    void who_has_sent_nothing_for_seven_days_is_silent() {
        assertThat(of(30, NOW.minus(Duration.ofDays(7)).plusSeconds(1), null)).containsExactly(IN_PROGRESS);
        assertThat(of(30, NOW.minus(Duration.ofDays(7)), null)).containsExactly(SILENT);
        assertThat(of(1, NOW.minus(Duration.ofDays(7)), CALENDAR)).containsExactly(BEHIND, SILENT);
    }

    @Test
    void who_has_finished_is_nothing_else_however_long_ago() {
        assertThat(of(REQUIRED, NOW.minus(Duration.ofDays(30)), CALENDAR)).containsExactly(FINISHED);
    }

    @Test
    void a_calendar_begins_in_the_morning_and_ends_at_night_in_paris() {
        assertThat(CALENDAR.passed(Instant.parse("2026-10-31T22:59:00Z"))).isZero();
        assertThat(CALENDAR.passed(NOW)).isEqualTo(0.4);
        assertThat(CALENDAR.passed(Instant.parse("2026-11-10T23:00:00Z"))).isEqualTo(1);
        assertThat(CALENDAR.passed(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(1);
    }

    private static Set<MemberState> of(int completed, Instant received, Calendar calendar) {
        Counts counts = new Counts(completed, REQUIRED, completed == REQUIRED ? received : null);
        return MemberState.of(new LearnerStanding(counts, Map.of(), received, 0, 0, received, received), calendar, NOW);
    }
}
