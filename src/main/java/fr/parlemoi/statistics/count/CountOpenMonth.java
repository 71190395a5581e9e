package fr.parlemoi.statistics.count;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Measures;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import fr.parlemoi.statistics.release.ReleasedTables;
import fr.parlemoi.statistics.release.TableJson;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Counts the month that is open, for the whole course alone and roughly: rounded down, and replaced each time. Nothing
 * else of an open month is ever written down.
 */
@ApplicationScoped
public class CountOpenMonth {

    /** The number of the release that is none: provisional. */
    public static final int PROVISIONAL = 0;

    private static final int PEOPLE_STEP = 10;
    private static final int MINUTES_STEP = 100;

    private final Database database;
    private final CurrentCourse course;
    private final Clock clock;

    CountOpenMonth(Database database, CurrentCourse course, Clock clock) {
        this.database = database;
        this.course = course;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${parlemoi.counting.open:" + CountingConfig.OPEN + "}",
            timeZone = "Europe/Paris",
            identity = "count-open-month",
            concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ParisMonth month = ParisMonth.at(now);
        List<MonthCount> counts =
                database.read(handle -> new Facts(handle).of(month, CountMonth.mostSeconds(course.get())));
        ReleasedTable table = table(course.get(), month, counts, now);
        String body = TableJson.write(table);
        database.run(transaction -> replace(transaction, table, body));
    }

    private static ReleasedTable table(Course course, ParisMonth month, List<MonthCount> counts, Instant now) {
        Map<String, Long> totals = counts.stream()
                .collect(Collectors.groupingBy(MonthCount::measure, Collectors.summingLong(MonthCount::total)));
        List<Measure> measures = Measures.of(course);
        List<Long> figures = measures.stream()
                .map(measure -> roughly(measure, totals.getOrDefault(measure.code(), 0L)))
                .toList();
        return new ReleasedTable(
                PROVISIONAL,
                month.toString(),
                ReleasedTables.OPEN_MONTH,
                now,
                PEOPLE_STEP,
                course.title() + " (" + course.version() + ")",
                List.of(),
                measures,
                Collections.nCopies(measures.size(), true),
                List.of(new Row(List.of(), figures)));
    }

    private static long roughly(Measure measure, long exactly) {
        int step = measure.unit() == Measure.Unit.PEOPLE ? PEOPLE_STEP : MINUTES_STEP;
        return exactly / step * step;
    }

    private static void replace(Handle transaction, ReleasedTable table, String body) {
        transaction.execute(
                "DELETE FROM released_table WHERE release_number = ? AND period <> ?", PROVISIONAL, table.period());
        transaction
                .createUpdate("""
                        INSERT INTO released_table (release_number, period, breakdown, released_at, body)
                        VALUES (:release, :period, :breakdown, :at, :body)
                        ON DUPLICATE KEY UPDATE released_at = VALUES(released_at), body = VALUES(body)""")
                .bind("release", table.release())
                .bind("period", table.period())
                .bind("breakdown", table.breakdown())
                .bind("at", table.releasedAt())
                .bind("body", body)
                .execute();
    }
}
