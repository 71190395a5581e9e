package fr.parlemoi.statistics.count;

import fr.parlemoi.statistics.release.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * What the views without names tell of learners, added up; plain reads, which lock nothing. After each it rests for as
 * long as that one took: the database gives it as much of the processor as it gives a learner's statement.
 */
record Facts(Handle handle) {

    private static final String GROUP = "territory, profession, workplace, organisation";

    private static final String PEOPLE =
            "SELECT " + GROUP + ", COUNT(*) AS total, 1 AS largest, %s AS measure FROM %s GROUP BY " + GROUP + "%s";

    private static final String MINUTES = "SELECT " + GROUP + ", SUM(minutes) AS total, MAX(minutes) AS largest,"
            + " '%s' AS measure FROM (SELECT " + GROUP + ", ROUND(LEAST(%s, :most) / 60) AS minutes FROM counted_month"
            + " WHERE month = :month) AS person WHERE minutes > 0 GROUP BY " + GROUP;

    private static final String IN_THE_MONTH = " WHERE at >= :begin AND at < :end";

    private static final List<String> OF_A_MONTH = List.of(
            people(Measure.REGISTERED, "counted_registration" + IN_THE_MONTH),
            people(Measure.STARTED, "counted_start" + IN_THE_MONTH),
            people(Measure.COMPLETED, "counted_completion" + IN_THE_MONTH),
            people(
                    Measure.ACTIVE,
                    "counted_month WHERE month = :month AND (media_seconds > 0 OR received_study_seconds > 0)"),
            ofModules(Measure.MODULE_STARTED, "counted_module_start"),
            ofModules(Measure.MODULE_COMPLETED, "counted_module_completion"),
            MINUTES.formatted(Measure.MEDIA_MINUTES, "media_seconds"),
            MINUTES.formatted(Measure.STUDY_MINUTES, "received_study_seconds"));

    private static String people(String measure, String from) {
        return PEOPLE.formatted("'" + measure + "'", from, "");
    }

    private static String ofModules(String measure, String view) {
        return PEOPLE.formatted("CONCAT('" + measure + "', module)", view + IN_THE_MONTH, ", module");
    }

    /** @param mostSeconds what one learner adds at most to the minutes of a month */
    List<MonthCount> of(ParisMonth month, BigDecimal mostSeconds) {
        List<MonthCount> counts = new ArrayList<>();
        for (String sql : OF_A_MONTH) {
            long begin = System.nanoTime();
            try (Query query = handle.createQuery(sql)) {
                // Each needs some of these.
                query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
                counts.addAll(read(
                        query.bind("begin", month.begin())
                                .bind("end", month.end())
                                .bind("month", month.firstDay())
                                .bind("most", mostSeconds),
                        month.month()));
            }
            rest(System.nanoTime() - begin);
        }
        return counts;
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException interrupted) {
            // Whoever stops the server does not wait for the rest.
            Thread.currentThread().interrupt();
        }
    }

    private static List<MonthCount> read(Query query, YearMonth month) {
        return query.map((row, context) -> new MonthCount(
                        month,
                        row.getString("measure"),
                        row.getString("territory"),
                        row.getString("profession"),
                        row.getString("workplace"),
                        row.getString("organisation"),
                        row.getLong("total"),
                        row.getLong("largest")))
                .list();
    }

    /** The first month of which anything is told; empty where nothing is. */
    Optional<ParisMonth> firstMonth() {
        return Stream.of("counted_registration", "counted_start", "counted_completion")
                .map(view -> handle.createQuery("SELECT MIN(at) FROM " + view)
                        .mapTo(Instant.class)
                        .one())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(ParisMonth::at);
    }
}
