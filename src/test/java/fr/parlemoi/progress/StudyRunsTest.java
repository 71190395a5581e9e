package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.LearningRecord.Part;
import fr.parlemoi.progress.LearningRecord.StudyRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudyRunsTest {

    private static final Duration IDLE_CAP = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-19T23:00:00Z");

    private final TreeMap<StudyDay.Key, StudyDay> days = new TreeMap<>();

    @Test
    void a_short_pause_belongs_to_a_run_and_a_long_one_ends_it() {
        studied("regard", Intervals.of(100, 200).add(300, 400).add(700, 800), Intervals.EMPTY);

        assertThat(runs()).extracting(StudyRun::from, StudyRun::seconds).containsExactly(at(100, 300), at(700, 100));
    }

    @Test
    void names_what_was_studied_in_a_run_and_counts_two_devices_once() {
        studied("jeu", Intervals.of(150, 250), Intervals.EMPTY);
        studied("regard", Intervals.of(100, 200), Intervals.EMPTY);

        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.seconds()).isEqualTo(150);
            assertThat(run.parts())
                    .containsExactly(
                            new Part("regard", MIDNIGHT.plusSeconds(100), 100),
                            new Part("jeu", MIDNIGHT.plusSeconds(150), 100));
        });
    }

    @Test
    void what_another_device_told_at_once_is_not_late() {
        studied("regard", Intervals.of(100, 200), Intervals.of(100, 130));
        studied("jeu", Intervals.of(150, 250), Intervals.of(150, 250));

        assertThat(runs()).extracting(StudyRun::lateSeconds).containsExactly(20L);
    }

    @Test
    void the_sum_of_runs_is_the_study_time() {
        studied("regard", Intervals.of(100, 200).add(300, 400).add(700, 800), Intervals.EMPTY);
        studied("jeu", Intervals.of(350, 650), Intervals.EMPTY);

        assertThat(runs().stream().mapToLong(StudyRun::seconds).sum())
                .isEqualTo(StudyDay.seconds(days.values(), IDLE_CAP));
    }

    private List<StudyRun> runs() {
        return StudyRuns.of(days, IDLE_CAP);
    }

    private void studied(String activity, Intervals clock, Intervals timely) {
        days.put(new StudyDay.Key(DAY, activity), new StudyDay(clock, timely, EnumSet.of(DeviceKind.PHONE)));
    }

    private static org.assertj.core.groups.Tuple at(long second, long seconds) {
        return org.assertj.core.groups.Tuple.tuple(MIDNIGHT.plusSeconds(second), seconds);
    }
}
