package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration that moves the latest day of each month into the month's row. */
@BesideTheApplication
class LatestDayByMonthTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-09-30");
    private static final LocalDate SECOND = LocalDate.parse("2026-10-01");
    private static final LocalDate THIRD = LocalDate.parse("2026-10-25");

    @Test
    void keeps_every_day_of_each_learner(@TempDir Path data) {
        UUID nadia = UUID.randomUUID();
        UUID lea = UUID.randomUUID();
        UUID corrected = UUID.randomUUID();
        SortedMap<StudyDay.Key, StudyDay> studied = new TreeMap<>();
        studied.put(key(FIRST, "regard"), day(0, 86_400, EnumSet.of(DeviceKind.PHONE)));
        studied.put(key(SECOND, "jeu"), day(3_000, 3_060, EnumSet.of(DeviceKind.TABLET)));
        studied.put(key(THIRD, "attachement"), day(89_000, 90_000, EnumSet.of(DeviceKind.COMPUTER)));
        studied.put(key(THIRD, "jeu"), day(5, 10, EnumSet.allOf(DeviceKind.class)));
        studied.put(key(THIRD, "zoo"), new StudyDay(Intervals.EMPTY, Intervals.EMPTY, EnumSet.of(DeviceKind.PHONE)));
        try (OldDatabase database = OldDatabase.of("17", data)) {
            try (Handle handle = database.open()) {
                for (UUID learner : List.of(nadia, lea, corrected)) {
                    handle.execute("INSERT INTO learner (id, created_at) VALUES (?, NOW(3))", learner);
                }
                for (String month : List.of("2026-08-01", "2026-09-01", "2026-10-01")) {
                    month(handle, nadia, month);
                }
                studied.forEach((key, day) -> insert(handle, nadia, key, day));
                month(handle, lea, "2026-10-01");
                insert(handle, lea, key(SECOND, "regard"), studied.get(key(FIRST, "regard")));
            }

            database.migrate("19");

            try (Handle handle = database.open()) {
                LearnerRows rows = LoadRows.everythingOf(handle, nadia);
                assertThat(rows.days).isEqualTo(studied);
                assertThat(rows.latestDays)
                        .isEqualTo(Map.of(YearMonth.from(FIRST), FIRST, YearMonth.from(THIRD), THIRD));
                assertThat(rows.months).hasSize(3);
                assertThat(LoadRows.everythingOf(handle, lea).days).containsOnlyKeys(key(SECOND, "regard"));
                assertThat(LoadRows.everythingOf(handle, corrected).months).isEmpty();
                assertThat(handle.createQuery("SELECT CONCAT(day, ' ', activity) FROM study_day")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("2026-10-01 jeu");
            }
        }
    }

    // Half of it was timely.
    private static StudyDay day(long from, long to, Set<DeviceKind> devices) {
        return new StudyDay(Intervals.of(from, to), Intervals.of(from, (from + to) / 2), devices);
    }

    private static StudyDay.Key key(LocalDate day, String activity) {
        return new StudyDay.Key(day, activity);
    }

    private static void month(Handle handle, UUID learner, String month) {
        handle.execute("INSERT INTO learner_month VALUES (?, ?, 60, 60, 60, NULL, NULL)", learner, month);
    }

    private static void insert(Handle handle, UUID learner, StudyDay.Key key, StudyDay day) {
        handle.execute(
                "INSERT INTO study_day VALUES (?, ?, ?, ?, ?, ?)",
                learner,
                key.day(),
                key.activity(),
                StoreRows.packed(day.clock()),
                StoreRows.packed(day.timely()),
                DeviceKind.words(day.devices()));
    }
}
