package fr.parlemoi.progress;

import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.progress.LearnerRows.LatestActivity;
import fr.parlemoi.progress.RowScope.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Reads rows of learners by primary key, those of many learners in as many statements as those of one. It does not
 * lock: who means to write has locked the learner before.
 */
final class LoadRows {

    private static final int MOST_KEYS = 256;

    private final Handle handle;
    private final RowScope scope;
    private final Map<UUID, LearnerRows> rows = new TreeMap<>();

    private LoadRows(Handle handle, RowScope scope) {
        this.handle = handle;
        this.scope = scope;
        scope.learners()
                .forEach(learner -> rows.put(
                        learner,
                        scope.activities() == null
                                ? new LearnerRows()
                                : LearnerRows.partial(scope.rollUps().contains(learner))));
    }

    /** Every row of one learner. */
    static LearnerRows everythingOf(Handle handle, UUID learner) {
        return within(handle, RowScope.everythingOf(List.of(learner))).get(learner);
    }

    /** What shows where one learner stands: her activities, modules, months and course. */
    static LearnerRows standingOf(Handle handle, UUID learner) {
        LoadRows load = new LoadRows(handle, RowScope.everythingOf(List.of(learner)));
        load.months();
        load.activities();
        load.rollUps();
        return load.rows.get(learner);
    }

    /** What counting takes: all completions, all modules and the course of these learners, by learner. */
    static Map<UUID, LearnerRows> counted(Handle handle, Collection<UUID> learners) {
        LoadRows load = new LoadRows(handle, RowScope.everythingOf(learners));
        load.completions();
        load.rollUps();
        return load.rows;
    }

    /** What was done of single activities, for each of {@code keys}, which may not be empty. */
    static Map<Key, ActivityProgress> activities(Handle handle, Collection<Key> keys) {
        LoadRows load = new LoadRows(handle, RowScope.of(keys));
        load.months();
        load.activities();
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key, key -> load.rows.get(key.learner()).activity(key.id())));
    }

    /**
     * Rows by learner, for each one in {@code scope}; where it names single activities without completions, and without
     * roll-ups of those whose it does not ask for.
     */
    static Map<UUID, LearnerRows> within(Handle handle, RowScope scope) {
        LoadRows load = new LoadRows(handle, scope);
        if (!scope.learners().isEmpty()) {
            load.months();
            load.activities();
            load.rollUps();
            load.days();
        }
        return load.rows;
    }

    // After the months, in one of whose rows the latest activity stands; a row of its own is older.
    private void activities() {
        Collection<Key> others = scope.activities() == null
                ? null
                : scope.activities().stream()
                        .filter(key -> !rows.get(key.learner()).isLatest(key.id()))
                        .toList();
        read("activity_progress", "activity", others, (row, learner) -> {
            String activity = row.getString("activity");
            if (!learner.isLatest(activity)) {
                learner.load(activity, activity(row));
            }
        });
    }

    private void modules() {
        read(
                "module_progress",
                "module",
                scope.modules(),
                (row, learner) -> learner.modules.put(row.getString("module"), rollUp(row)));
    }

    private void read(String table, String id, Collection<Key> keys, Reader reader) {
        if (keys == null) {
            read(table, "*", scope.learners(), "", reader);
            return;
        }
        List<Key> all = List.copyOf(keys);
        for (int first = 0; first < all.size(); first += MOST_KEYS) {
            readByKey(table, id, PaddedList.of(all.subList(first, Math.min(all.size(), first + MOST_KEYS))), reader);
        }
    }

    // Each row by its whole key: a list of learners and a list of activities would mean every pair of them.
    private void readByKey(String table, String id, List<Key> keys, Reader reader) {
        List<Object> parameters = new ArrayList<>(2 * keys.size());
        for (Key key : keys) {
            parameters.add(key.learner());
            parameters.add(key.id());
        }
        read(
                "SELECT * FROM " + table + " FORCE INDEX (PRIMARY) WHERE (learner, " + id + ") IN ("
                        + PaddedList.places("(?, ?)", keys.size()) + ")",
                parameters,
                reader);
    }

    private void completions() {
        read(
                "activity_progress",
                "learner, activity, completed_at",
                scope.learners(),
                "AND completed_at IS NOT NULL",
                (row, learner) ->
                        learner.completions.put(row.getString("activity"), UtcTime.read(row, "completed_at")));
    }

    // After the months, in whose rows the latest days stand.
    private void days() {
        Collection<Key> earlier = scope.days() == null
                ? null
                : scope.days().stream()
                        .filter(this::mayHaveRows)
                        .map(RowScope.Day::key)
                        .toList();
        read(
                "study_day",
                "day",
                earlier,
                (row, learner) -> learner.days.put(
                        new StudyDay.Key(row.getObject("day", LocalDate.class), row.getString("activity")),
                        new StudyDay(
                                set(row, "clock"), set(row, "timely"), DeviceKind.parse(row.getString("devices")))));
    }

    private boolean mayHaveRows(RowScope.Day day) {
        LocalDate latest = rows.get(day.learner()).latestDays.get(YearMonth.from(day.day()));
        return latest != null && day.day().isBefore(latest);
    }

    private void rollUps() {
        if (scope.rollUps().isEmpty()) {
            return;
        }
        modules();
        read("course_progress", "*", scope.rollUps(), "", (row, learner) -> {
            learner.course = rollUp(row);
            learner.countedIn = row.getString("counted_in");
        });
    }

    private void months() {
        read("learner_month", "*", scope.learners(), "", LoadRows::month);
    }

    private static void month(ResultSet row, LearnerRows learner) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        learner.months.put(
                month,
                new LearnerMonth(
                        row.getBigDecimal("media_seconds").movePointRight(1).longValueExact(),
                        row.getLong("study_seconds"),
                        row.getLong("received_study_seconds"),
                        UtcTime.read(row, "last_learning_at"),
                        UtcTime.read(row, "last_receipt_at")));
        LocalDate day = row.getObject("latest_day", LocalDate.class);
        if (day != null) {
            learner.latestDays.put(month, day);
            learner.days.putAll(PackedDay.unpack(day, row.getBytes("latest_studied")));
        }
        String activity = row.getString("latest_activity");
        if (activity != null) {
            learner.latestActivity = new LatestActivity(activity, month);
            learner.load(activity, PackedProgress.unpack(row.getBytes("latest_progress")));
        }
    }

    private interface Reader {
        void read(ResultSet row, LearnerRows learner) throws SQLException;
    }

    // The hint: statistics of a table that grew a moment ago would let a long list look worth a scan of the whole.
    private void read(String table, String columns, Collection<UUID> learners, String more, Reader reader) {
        List<UUID> padded = PaddedList.of(learners);
        read(
                "SELECT " + columns + " FROM " + table + " FORCE INDEX (PRIMARY) WHERE learner IN ("
                        + PaddedList.places("?", padded.size()) + ") " + more,
                padded,
                reader);
    }

    private void read(String sql, List<?> parameters, Reader reader) {
        Rows.read(handle, sql, parameters, row -> reader.read(row, rows.get(Rows.id(row, "learner"))));
    }

    private static ActivityProgress activity(ResultSet row) throws SQLException {
        Instant positionAt = UtcTime.read(row, "position_at");
        Instant completedAt = UtcTime.read(row, "completed_at");
        return new ActivityProgress(
                set(row, "played"),
                set(row, "clock"),
                set(row, "transcript"),
                UtcTime.read(row, "ended_at"),
                UtcTime.read(row, "confirmed_at"),
                positionAt == null ? null : new Position(positionAt, row.getLong("position_tenths")),
                row.getLong("media_tenths"),
                UtcTime.read(row, "last_learning_at"),
                completedAt == null
                        ? null
                        : new Completed(completedAt, UtcTime.read(row, "recorded_at"), row.getString("rule")));
    }

    private static RollUp rollUp(ResultSet row) throws SQLException {
        return new RollUp(
                row.getInt("completed"),
                row.getInt("required"),
                UtcTime.read(row, "started_at"),
                UtcTime.read(row, "completed_at"),
                UtcTime.read(row, "recorded_at"),
                UtcTime.read(row, "first_receipt_at"));
    }

    private static Intervals set(ResultSet row, String column) throws SQLException {
        byte[] packed = row.getBytes(column);
        return packed == null ? Intervals.EMPTY : Intervals.fromBytes(packed);
    }
}
