package fr.parlemoi.faults;

import fr.parlemoi.progress.LatestByMonth;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All rows of one learner, as one moment saw them; read without the server's code.
 *
 * @param days by day and activity
 * @param course null before the first event
 */
record StoredLearner(
        Map<String, Activity> activities,
        Map<Day, Studied> days,
        Map<String, RollUp> modules,
        RollUp course,
        Map<YearMonth, Month> months) {

    /** @param tenths the position, null when never played */
    record Activity(
            Stretches played,
            Stretches clock,
            Stretches transcript,
            Instant endedAt,
            Instant confirmedAt,
            Long tenths,
            Instant positionAt,
            Instant lastLearning,
            Instant completedAt,
            String rule) {}

    record Day(LocalDate day, String activity) {}

    /** Both in seconds since 1970. */
    record Studied(Stretches clock, Stretches timely) {}

    record RollUp(int completed, int required, Instant startedAt, Instant completedAt) {}

    record Month(long mediaTenths, long studySeconds, Instant lastLearning) {}

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static StoredLearner read(Connection connection, String learner) throws SQLException {
        Map<String, Activity> activities = new HashMap<>();
        Map<Day, Studied> days = new HashMap<>();
        Map<String, RollUp> modules = new HashMap<>();
        Map<String, RollUp> course = new HashMap<>();
        Map<YearMonth, Month> months = new HashMap<>();
        Set<String> latestActivities = new HashSet<>();
        each(connection, "activity_progress", learner, row -> activities.put(row.getString("activity"), activity(row)));
        each(connection, "study_day", learner, row -> {
            LatestByMonth.Studied studied = new LatestByMonth.Studied(row.getBytes("clock"), row.getBytes("timely"));
            add(days, row.getObject("day", LocalDate.class), row.getString("activity"), studied);
        });
        each(connection, "module_progress", learner, row -> modules.put(row.getString("module"), rollUp(row)));
        each(connection, "course_progress", learner, row -> course.put("", rollUp(row)));
        each(connection, "learner_month", learner, row -> {
            BigDecimal media = row.getBigDecimal("media_seconds");
            months.put(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    new Month(
                            media.movePointRight(1).longValueExact(),
                            row.getLong("study_seconds"),
                            instant(row, "last_learning_at")));
            LocalDate latest = row.getObject("latest_day", LocalDate.class);
            if (latest != null) {
                LatestByMonth.day(latest, row.getBytes("latest_studied"))
                        .forEach((activity, studied) -> add(days, latest, activity, studied));
            }
            String activity = row.getString("latest_activity");
            if (activity != null) {
                // Newer than a row of its own, whose completion it has.
                Activity found = activity(LatestByMonth.activity(row.getBytes("latest_progress")));
                Activity own = activities.put(activity, found);
                if (!Objects.equals(found.completedAt(), own == null ? null : own.completedAt())) {
                    throw new AssertionError("the completion of " + activity + " has no row of its own");
                }
                if (!latestActivities.add(learner)) {
                    throw new AssertionError("two months hold a latest activity");
                }
            }
        });
        return new StoredLearner(activities, days, modules, course.get(""), months);
    }

    private static void add(Map<Day, Studied> days, LocalDate day, String activity, LatestByMonth.Studied studied) {
        long midnight = day.atStartOfDay(PARIS).toEpochSecond();
        Studied found =
                new Studied(Stretches.stored(studied.clock(), midnight), Stretches.stored(studied.timely(), midnight));
        if (days.put(new Day(day, activity), found) != null) {
            throw new AssertionError(activity + " is stored twice on " + day);
        }
    }

    private static void each(Connection connection, String table, String learner, Reader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + table + " WHERE learner = ?")) {
            query.setString(1, learner);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Activity activity(LatestByMonth.Progress latest) {
        return new Activity(
                Stretches.stored(latest.played(), 0),
                Stretches.stored(latest.clock(), 0),
                Stretches.stored(latest.transcript(), 0),
                latest.endedAt(),
                latest.confirmedAt(),
                latest.tenths(),
                latest.positionAt(),
                latest.lastLearning(),
                latest.completedAt(),
                latest.rule());
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                Stretches.stored(row.getBytes("played"), 0),
                Stretches.stored(row.getBytes("clock"), 0),
                Stretches.stored(row.getBytes("transcript"), 0),
                instant(row, "ended_at"),
                instant(row, "confirmed_at"),
                row.getObject("position_tenths", Long.class),
                instant(row, "position_at"),
                instant(row, "last_learning_at"),
                instant(row, "completed_at"),
                row.getString("rule"));
    }

    private static RollUp rollUp(ResultSet row) throws SQLException {
        return new RollUp(
                row.getInt("completed"),
                row.getInt("required"),
                instant(row, "started_at"),
                instant(row, "completed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
