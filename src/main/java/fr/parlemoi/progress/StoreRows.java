package fr.parlemoi.progress;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes the rows that a merge changed, in the order of their keys and in one batch a table. */
final class StoreRows {

    private static final String ROLL_UP = "completed, required, started_at, completed_at, recorded_at,"
            + " last_learning_at, first_receipt_at, last_receipt_at";

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
        store.days();
        store.months();
    }

    private void course() {
        try (PreparedBatch batch = upsert("course_progress", "learner", ROLL_UP)) {
            for (Change change : changes) {
                RollUp course = change.after().course;
                if (course != null && !course.equals(change.before().course)) {
                    bind(batch.bind("learner", change.learner()), course);
                    batch.add();
                }
            }
            batch.execute();
        }
    }

    private void modules() {
        try (PreparedBatch batch = upsert("module_progress", "learner, module", ROLL_UP)) {
            changed(batch, rows -> rows.modules, (module, rollUp) -> bind(batch.bind("module", module), rollUp));
        }
    }

    private void activities() {
        String columns = "played, clock, transcript, ended_at, confirmed_at, position_tenths, position_at,"
                + " media_tenths, last_learning_at, completed_at, recorded_at, rule";
        try (PreparedBatch batch = upsert("activity_progress", "learner, activity", columns)) {
            changed(
                    batch,
                    rows -> rows.activities,
                    (activity, progress) -> bind(batch.bind("activity", activity), progress));
        }
    }

    private void days() {
        try (PreparedBatch batch = upsert("study_day", "learner, day, activity", "clock, timely, devices")) {
            changed(batch, rows -> rows.days, (key, day) -> batch.bind("day", key.day())
                    .bind("activity", key.activity())
                    .bind("clock", packed(day.clock()))
                    .bind("timely", packed(day.timely()))
                    .bind("devices", DeviceKind.words(day.devices())));
        }
    }

    private void months() {
        try (PreparedBatch batch = upsert("learner_month", "learner, month", "media_seconds, study_seconds")) {
            changed(batch, rows -> rows.months, (month, sums) -> batch.bind("month", month.atDay(1))
                    .bind("media_seconds", BigDecimal.valueOf(sums.mediaTenths(), 1))
                    .bind("study_seconds", sums.studySeconds()));
        }
    }

    private PreparedBatch upsert(String table, String keys, String columns) {
        String all = keys + ", " + columns;
        String values = list(all, column -> ":" + column);
        String updates = list(columns, column -> column + " = VALUES(" + column + ")");
        return handle.prepareBatch(
                "INSERT INTO " + table + " (" + all + ") VALUES (" + values + ") ON DUPLICATE KEY UPDATE " + updates);
    }

    private static String list(String columns, Function<String, String> each) {
        return Arrays.stream(columns.split(", ")).map(each).collect(Collectors.joining(", "));
    }

    private <K, V> void changed(PreparedBatch batch, Function<LearnerRows, Map<K, V>> table, BiConsumer<K, V> binding) {
        for (Change change : changes) {
            Map<K, V> before = table.apply(change.before());
            table.apply(change.after()).forEach((key, row) -> {
                if (!row.equals(before.get(key))) {
                    batch.bind("learner", change.learner());
                    binding.accept(key, row);
                    batch.add();
                }
            });
        }
        batch.execute();
    }

    private static void bind(SqlStatement<?> row, RollUp rollUp) {
        row.bind("completed", rollUp.completed())
                .bind("required", rollUp.required())
                .bind("started_at", rollUp.startedAt())
                .bind("completed_at", rollUp.completedAt())
                .bind("recorded_at", rollUp.recordedAt())
                .bind("last_learning_at", rollUp.lastLearning())
                .bind("first_receipt_at", rollUp.firstReceipt())
                .bind("last_receipt_at", rollUp.lastReceipt());
    }

    private static void bind(SqlStatement<?> row, ActivityProgress progress) {
        Position position = progress.position();
        Completed completed = progress.completed();
        row.bind("played", packed(progress.played()))
                .bind("clock", packed(progress.clock()))
                .bind("transcript", packed(progress.transcript()))
                .bind("ended_at", progress.endedAt())
                .bind("confirmed_at", progress.confirmedAt())
                .bind("position_tenths", position == null ? null : (Long) position.tenths())
                .bind("position_at", position == null ? null : position.at())
                .bind("media_tenths", progress.mediaTenths())
                .bind("last_learning_at", progress.lastLearning())
                .bind("completed_at", completed == null ? null : completed.at())
                .bind("recorded_at", completed == null ? null : completed.recordedAt())
                .bind("rule", completed == null ? null : completed.rule());
    }

    private static byte[] packed(Intervals set) {
        return set.isEmpty() ? null : set.toBytes();
    }
}
