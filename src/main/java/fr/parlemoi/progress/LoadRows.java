package fr.parlemoi.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads rows of learners by primary key, those of many learners in as many statements as those of one. It does not
 * lock: who means to write has locked the learner before.
 */
final class LoadRows {

    private final Handle handle;
    private final RowScope scope;
    private final Map<UUID, LearnerRows> rows = new TreeMap<>();

    private LoadRows(Handle handle, RowScope scope) {
        this.handle = handle;
        this.scope = scope;
        scope.learners().forEach(learner -> rows.put(learner, new LearnerRows()));
    }

    /** Every row of one learner. */
    static LearnerRows everythingOf(Handle handle, UUID learner) {
        RowScope everything = RowScope.of(List.of(learner), null).allDays();
        return within(handle, everything).get(learner);
    }

    /** What shows where one learner stands: her activities, modules and course. */
    static LearnerRows standingOf(Handle handle, UUID learner) {
        LoadRows load = new LoadRows(handle, RowScope.of(List.of(learner), null));
        load.activities();
        load.rollUps();
        return load.rows.get(learner);
    }

    /** Rows by learner, for each one in {@code scope}. */
    static Map<UUID, LearnerRows> within(Handle handle, RowScope scope) {
        LoadRows load = new LoadRows(handle, scope);
        if (!scope.learners().isEmpty()) {
            load.activities();
            load.completions();
            load.days();
            load.rollUps();
            load.months();
        }
        return load.rows;
    }

    private void activities() {
        if (scope.activities() != null && scope.activities().isEmpty()) {
            return;
        }
        String some = scope.activities() == null ? "" : " AND activity IN (<activities>)";
        Query query = handle.createQuery("SELECT * FROM activity_progress WHERE learner IN (<learners>)" + some);
        if (scope.activities() != null) {
            query.bindList("activities", scope.activities());
        }
        each(query, (row, learner) -> learner.put(row.getString("activity"), activity(row)));
    }

    private void completions() {
        each(
                handle.createQuery("""
                        SELECT learner, activity, completed_at FROM activity_progress
                        WHERE learner IN (<learners>) AND completed_at IS NOT NULL"""),
                (row, learner) -> learner.completions.put(row.getString("activity"), instant(row, "completed_at")));
    }

    private void days() {
        if (scope.first() == null) {
            return;
        }
        each(
                handle.createQuery("""
                        SELECT * FROM study_day
                        WHERE learner IN (<learners>) AND day BETWEEN :first AND :last""").bind("first", scope.first()).bind("last", scope.last()),
                (row, learner) -> learner.days.put(
                        new StudyDay.Key(row.getObject("day", LocalDate.class), row.getString("activity")),
                        new StudyDay(
                                set(row, "clock"), set(row, "timely"), DeviceKind.parse(row.getString("devices")))));
    }

    private void rollUps() {
        each(
                handle.createQuery("SELECT * FROM module_progress WHERE learner IN (<learners>)"),
                (row, learner) -> learner.modules.put(row.getString("module"), rollUp(row)));
        each(
                handle.createQuery("SELECT * FROM course_progress WHERE learner IN (<learners>)"),
                (row, learner) -> learner.course = rollUp(row));
    }

    private void months() {
        each(
                handle.createQuery("SELECT * FROM learner_month WHERE learner IN (<learners>)"),
                (row, learner) -> learner.months.put(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new LearnerMonth(
                                row.getBigDecimal("media_seconds")
                                        .movePointRight(1)
                                        .longValueExact(),
                                row.getLong("study_seconds"))));
    }

    private interface Reader {
        void read(ResultSet row, LearnerRows learner) throws SQLException;
    }

    private void each(Query query, Reader reader) {
        query.bindList("learners", scope.learners())
                .map((row, context) -> {
                    reader.read(row, rows.get(row.getObject("learner", UUID.class)));
                    return true;
                })
                .list();
    }

    private static ActivityProgress activity(ResultSet row) throws SQLException {
        Instant positionAt = instant(row, "position_at");
        Instant completedAt = instant(row, "completed_at");
        return new ActivityProgress(
                set(row, "played"),
                set(row, "clock"),
                set(row, "transcript"),
                instant(row, "ended_at"),
                instant(row, "confirmed_at"),
                positionAt == null ? null : new Position(positionAt, row.getLong("position_tenths")),
                row.getLong("media_tenths"),
                instant(row, "last_learning_at"),
                completedAt == null
                        ? null
                        : new Completed(completedAt, instant(row, "recorded_at"), row.getString("rule")));
    }

    private static RollUp rollUp(ResultSet row) throws SQLException {
        return new RollUp(
                row.getInt("completed"),
                row.getInt("required"),
                instant(row, "started_at"),
                instant(row, "completed_at"),
                instant(row, "recorded_at"),
                instant(row, "last_learning_at"),
                instant(row, "first_receipt_at"),
                instant(row, "last_receipt_at"));
    }

    private static Intervals set(ResultSet row, String column) throws SQLException {
        byte[] packed = row.getBytes(column);
        return packed == null ? Intervals.EMPTY : Intervals.fromBytes(packed);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
