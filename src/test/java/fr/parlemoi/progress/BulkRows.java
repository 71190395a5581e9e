package fr.parlemoi.progress;

import fr.parlemoi.progress.StoreRows.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Inserts rows of learners who have none, a table's in one message. Every value is bound with the type of its column,
 * null too: a batch whose types change from row to row falls apart into single statements.
 */
final class BulkRows implements AutoCloseable {

    private final PreparedStatement activities;
    private final PreparedStatement days;
    private final PreparedStatement modules;
    private final PreparedStatement course;
    private final PreparedStatement months;

    BulkRows(Connection connection) throws SQLException {
        activities = insert(
                connection,
                "activity_progress (learner, activity, played, clock, transcript, ended_at, confirmed_at,"
                        + " position_tenths, position_at, media_tenths, last_learning_at, completed_at, recorded_at, rule)",
                14);
        days = insert(connection, "study_day (learner, day, activity, clock, timely, devices)", 6);
        String rollUp = ", completed, required, started_at, completed_at, recorded_at, first_receipt_at)";
        modules = insert(connection, "module_progress (learner, module" + rollUp, 8);
        course = insert(connection, "course_progress (learner, counted_in" + rollUp, 8);
        months = insert(
                connection,
                "learner_month (learner, month, media_seconds, study_seconds, received_study_seconds,"
                        + " last_learning_at, last_receipt_at, latest_day, latest_studied, latest_activity,"
                        + " latest_progress)",
                11);
    }

    private static PreparedStatement insert(Connection connection, String table, int columns) throws SQLException {
        String values = String.join(", ", Collections.nCopies(columns, "?"));
        return connection.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")");
    }

    void add(UUID learner, LearnerRows rows) throws SQLException {
        String id = learner.toString();
        Change change = new Change(learner, new LearnerRows(), rows);
        for (var activity : StoreRows.activityRows(change).entrySet()) {
            add(new Row(activities, id, activity.getKey()), activity.getValue());
        }
        for (var day : StoreRows.earlierDays(change).entrySet()) {
            new Row(days, id, day.getKey().day().toString(), day.getKey().activity())
                    .set(day.getValue().clock())
                    .set(day.getValue().timely())
                    .set(DeviceKind.words(Set.copyOf(day.getValue().devices())))
                    .end();
        }
        for (var module : rows.modules.entrySet()) {
            add(new Row(modules, id, module.getKey()), module.getValue());
        }
        add(new Row(course, id, rows.countedIn), rows.course);
        for (var month : rows.months.entrySet()) {
            LocalDate latest = rows.latestDay(month.getKey());
            Optional<String> activity = rows.latestActivityIn(month.getKey());
            new Row(months, id, month.getKey().atDay(1).toString())
                    .set(Double.toString(Tenths.seconds(month.getValue().mediaTenths())))
                    .set(month.getValue().studySeconds())
                    .set(month.getValue().receivedStudySeconds())
                    .set(month.getValue().lastLearning())
                    .set(month.getValue().lastReceipt())
                    .set(latest == null ? null : latest.toString())
                    .set(latest == null ? null : PackedDay.pack(rows.day(latest)))
                    .set(activity.orElse(null))
                    .set(activity.map(rows::activity).map(PackedProgress::pack).orElse(null))
                    .end();
        }
    }

    private static void add(Row row, ActivityProgress progress) throws SQLException {
        Position position = progress.position();
        Completed completed = progress.completed();
        row.set(progress.played())
                .set(progress.clock())
                .set(progress.transcript())
                .set(progress.endedAt())
                .set(progress.confirmedAt())
                .set(position == null ? null : Long.toString(position.tenths()))
                .set(position == null ? null : position.at())
                .set(progress.mediaTenths())
                .set(progress.lastLearning())
                .set(completed == null ? null : completed.at())
                .set(completed == null ? null : completed.recordedAt())
                .set(completed == null ? null : completed.rule())
                .end();
    }

    private static void add(Row row, RollUp rollUp) throws SQLException {
        row.set(rollUp.completed())
                .set(rollUp.required())
                .set(rollUp.startedAt())
                .set(rollUp.completedAt())
                .set(rollUp.recordedAt())
                .set(rollUp.firstReceipt())
                .end();
    }

    /** A row being bound, its columns in the order of the statement's. */
    private static final class Row {

        private final PreparedStatement statement;
        private int column;

        Row(PreparedStatement statement, String... keys) throws SQLException {
            this.statement = statement;
            for (String key : keys) {
                set(key);
            }
        }

        Row set(String text) throws SQLException {
            statement.setString(++column, text);
            return this;
        }

        Row set(long number) throws SQLException {
            statement.setLong(++column, number);
            return this;
        }

        // As text: it spares the driver a calendar a value.
        Row set(Instant time) throws SQLException {
            String text = time == null ? null : time.toString();
            return set(
                    text == null ? null : text.substring(0, text.length() - 1).replace('T', ' '));
        }

        Row set(Intervals set) throws SQLException {
            return set(StoreRows.packed(set));
        }

        Row set(byte[] packed) throws SQLException {
            statement.setBytes(++column, packed);
            return this;
        }

        void end() throws SQLException {
            statement.addBatch();
        }
    }

    void write() throws SQLException {
        for (PreparedStatement table : new PreparedStatement[] {activities, days, modules, course, months}) {
            table.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement table : new PreparedStatement[] {activities, days, modules, course, months}) {
            table.close();
        }
    }
}
