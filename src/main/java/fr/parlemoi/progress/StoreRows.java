package fr.parlemoi.progress;

import fr.parlemoi.platform.Upsert;
import fr.parlemoi.progress.LearnerRows.LatestActivity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes the rows that a merge changed, in the order of their keys. */
final class StoreRows {

    private static final String ROLL_UP =
            "completed, required, started_at, completed_at, recorded_at, first_receipt_at";
    private static final String ACTIVITY = "played, clock, transcript, ended_at, confirmed_at, position_tenths,"
            + " position_at, media_tenths, last_learning_at, completed_at, recorded_at, rule";

    private final Handle handle;
    private final Collection<Change> changes;

    private StoreRows(Handle handle, Collection<Change> changes) {
        this.handle = handle;
        this.changes = changes;
    }

    /** A learner's rows as they were read and as they shall be. */
    record Change(UUID learner, LearnerRows before, LearnerRows after) {}

    static void store(Handle handle, Collection<Change> changes) {
        StoreRows store = new StoreRows(handle, changes);
        store.course();
        store.modules();
        store.activities();
        store.months();
        store.days();
    }

    private void course() {
        Upsert upsert = new Upsert("course_progress", "learner", "counted_in, " + ROLL_UP);
        for (Change change : changes) {
            RollUp course = change.after().course;
            if (course != null && !course.equals(change.before().course)) {
                upsert.add(values(course, change.learner(), change.after().countedIn));
            }
        }
        upsert.execute(handle);
    }

    private void modules() {
        Upsert upsert = new Upsert("module_progress", "learner, module", ROLL_UP);
        changed(rows -> rows.modules, (learner, module, rollUp) -> upsert.add(values(rollUp, learner, module)));
        upsert.execute(handle);
    }

    private void activities() {
        Upsert upsert = new Upsert("activity_progress", "learner, activity", ACTIVITY);
        for (Change change : changes) {
            activityRows(change)
                    .forEach((activity, progress) -> upsert.add(values(change.learner(), activity, progress)));
        }
        upsert.execute(handle);
    }

    /**
     * What is to be written of activities to rows of their own: of all that is not the latest, of what was the latest
     * and is not any more, and of the latest when its completion changed: who counts looks for completions there.
     */
    static SortedMap<String, ActivityProgress> activityRows(Change change) {
        LearnerRows before = change.before();
        LearnerRows after = change.after();
        SortedMap<String, ActivityProgress> written = new TreeMap<>();
        changed(change, rows -> rows.activities, (learner, activity, progress) -> {
            if (!after.isLatest(activity)
                    || !Objects.equals(
                            progress.completed(), before.activity(activity).completed())) {
                written.put(activity, progress);
            }
        });
        if (before.latestActivity != null && !after.isLatest(before.latestActivity.activity())) {
            written.put(before.latestActivity.activity(), after.activity(before.latestActivity.activity()));
        }
        return written;
    }

    private void months() {
        Upsert upsert = new Upsert(
                "learner_month",
                "learner, month",
                "media_seconds, study_seconds, received_study_seconds, last_learning_at, last_receipt_at,"
                        + " latest_day, latest_studied, latest_activity, latest_progress");
        for (Change change : changes) {
            changedMonths(change).forEach(month -> upsert.add(values(change.learner(), month, change.after())));
        }
        upsert.execute(handle);
    }

    private static SortedSet<YearMonth> changedMonths(Change change) {
        SortedSet<YearMonth> changed = new TreeSet<>();
        changed(change, rows -> rows.months, (learner, month, sums) -> changed.add(month));
        changed(change, rows -> rows.days, (learner, key, day) -> {
            YearMonth month = YearMonth.from(key.day());
            if (key.day().equals(change.after().latestDay(month))) {
                changed.add(month);
            }
        });
        changed.addAll(changedLatestActivity(change));
        return changed;
    }

    /** The months between which the latest activity moves, or the one in which it changes. */
    private static List<YearMonth> changedLatestActivity(Change change) {
        LatestActivity before = change.before().latestActivity;
        LatestActivity after = change.after().latestActivity;
        boolean unchanged = Objects.equals(before, after)
                && (after == null
                        || change.before()
                                .activity(after.activity())
                                .equals(change.after().activity(after.activity())));
        return unchanged
                ? List.of()
                : Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .map(LatestActivity::month)
                        .toList();
    }

    private static Object[] values(UUID learner, YearMonth month, LearnerRows rows) {
        LearnerMonth sums = rows.months.getOrDefault(month, LearnerMonth.NONE);
        LocalDate day = rows.latestDay(month);
        Optional<String> activity = rows.latestActivityIn(month);
        return new Object[] {
            learner,
            month.atDay(1),
            BigDecimal.valueOf(sums.mediaTenths(), 1),
            sums.studySeconds(),
            sums.receivedStudySeconds(),
            sums.lastLearning(),
            sums.lastReceipt(),
            day,
            day == null ? null : PackedDay.pack(rows.day(day)),
            activity.orElse(null),
            activity.map(rows::activity).map(PackedProgress::pack).orElse(null)
        };
    }

    // A day that was its month's latest, and is not any more, gets rows of its own.
    private void days() {
        Upsert upsert = new Upsert("study_day", "learner, day, activity", "clock, timely, devices");
        for (Change change : changes) {
            earlierDays(change)
                    .forEach((key, day) -> upsert.add(
                            change.learner(),
                            key.day(),
                            key.activity(),
                            packed(day.clock()),
                            packed(day.timely()),
                            DeviceKind.words(day.devices())));
        }
        upsert.execute(handle);
    }

    /** What is to be written of days that are not the latest of their month. */
    static SortedMap<StudyDay.Key, StudyDay> earlierDays(Change change) {
        LearnerRows after = change.after();
        SortedMap<StudyDay.Key, StudyDay> earlier = new TreeMap<>();
        changed(change, rows -> rows.days, (learner, key, day) -> {
            if (!key.day().equals(after.latestDay(YearMonth.from(key.day())))) {
                earlier.put(key, day);
            }
        });
        change.before().latestDays.forEach((month, latest) -> {
            if (!latest.equals(after.latestDay(month))) {
                earlier.putAll(after.day(latest));
            }
        });
        return earlier;
    }

    private interface Row<K, V> {
        void add(UUID learner, K key, V value);
    }

    private <K, V> void changed(Function<LearnerRows, Map<K, V>> table, Row<K, V> row) {
        changes.forEach(change -> changed(change, table, row));
    }

    private static <K, V> void changed(Change change, Function<LearnerRows, Map<K, V>> table, Row<K, V> row) {
        Map<K, V> before = table.apply(change.before());
        table.apply(change.after()).forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                row.add(change.learner(), key, value);
            }
        });
    }

    private static Object[] values(RollUp rollUp, Object... key) {
        return Stream.concat(
                        Stream.of(key),
                        Stream.of(
                                rollUp.completed(),
                                rollUp.required(),
                                rollUp.startedAt(),
                                rollUp.completedAt(),
                                rollUp.recordedAt(),
                                rollUp.firstReceipt()))
                .toArray();
    }

    private static Object[] values(UUID learner, String activity, ActivityProgress progress) {
        Position position = progress.position();
        Completed completed = progress.completed();
        return new Object[] {
            learner,
            activity,
            packed(progress.played()),
            packed(progress.clock()),
            packed(progress.transcript()),
            progress.endedAt(),
            progress.confirmedAt(),
            position == null ? null : (Long) position.tenths(),
            position == null ? null : position.at(),
            progress.mediaTenths(),
            progress.lastLearning(),
            completed == null ? null : completed.at(),
            completed == null ? null : completed.recordedAt(),
            completed == null ? null : completed.rule()
        };
    }

    /** As a column holds it: null when it is empty. */
    static byte[] packed(Intervals set) {
        return set.isEmpty() ? null : set.toBytes();
    }
}
