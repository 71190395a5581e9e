package fr.parlemoi.statistics.closing;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.statistics.announcement.AnnounceQuarter;
import fr.parlemoi.statistics.release.Measures;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.StoredReleases;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes the figures of a counted month public to the prefecture: its tables, and those of the quarter and the year that
 * end with it. Once for each month, in their order, whichever node comes first.
 */
@Startup
@ApplicationScoped
public class MakeRelease {

    /** Below this, Insee's manuals know no rule. */
    private static final int LEAST_THRESHOLD = 5;

    private final Database database;
    private final StoredReleases stored;
    private final CurrentCourse course;
    private final AnnounceQuarter announce;
    private final Clock clock;
    private final int threshold;

    MakeRelease(
            Database database,
            StoredReleases stored,
            CurrentCourse course,
            AnnounceQuarter announce,
            StatisticsConfig config,
            Clock clock) {
        this.database = database;
        this.stored = stored;
        this.course = course;
        this.announce = announce;
        this.clock = clock;
        this.threshold = config.threshold();
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalStateException("parlemoi.statistics.threshold is " + threshold + ": at least "
                    + LEAST_THRESHOLD + " people must stand behind a figure; 11 is usual.");
        }
    }

    /**
     * Releases {@code month}, which is counted, unless that was done.
     *
     * @throws IllegalStateException when an earlier month is counted and not released yet
     */
    public void of(YearMonth month) {
        if (number(month).isPresent()) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int release = database.read(handle -> next(handle, month));
        List<ReleasedTable> tables = database.read(handle -> tables(handle, month, release, at));
        database.run(transaction -> {
            if (claim(transaction, month, release)) {
                stored.add(transaction, tables);
                Period.endingWith(month).stream()
                        .filter(period -> period.span() == Period.Span.QUARTER)
                        .forEach(quarter -> announce.of(transaction, quarter.code(), release));
            }
        });
    }

    /** Of a month's release; empty as long as there is none. */
    public Optional<Integer> number(YearMonth month) {
        return database.read(handle -> handle.createQuery(
                        "SELECT release_number FROM closed_month WHERE month = :month AND release_number IS NOT NULL")
                .bind("month", month.atDay(1))
                .mapTo(Integer.class)
                .findOne());
    }

    private static int next(Handle handle, YearMonth month) {
        return handle.createQuery("""
                        SELECT COUNT(*) + 1, COALESCE(SUM(release_number IS NULL), 0) FROM closed_month
                        WHERE month < :month""")
                .bind("month", month.atDay(1))
                .map((row, context) -> {
                    if (row.getInt(2) > 0) {
                        throw new IllegalStateException("a month before " + month + " is not released yet");
                    }
                    return row.getInt(1);
                })
                .one();
    }

    private List<ReleasedTable> tables(Handle handle, YearMonth month, int release, Instant at) {
        HideFigures hide = new HideFigures(
                threshold, month, Measures.of(course.get()), new EarlierReleases(earlier(handle, month)));
        WriteTables write = new WriteTables(release, at, course.get().title(), hide);
        LinkedBreakdowns people = LinkedBreakdowns.ofPeople();
        Map<String, SafeFigures> ofPeople = hide.of(handle, people);
        LinkedBreakdowns organisations = LinkedBreakdowns.ofOrganisations(names(handle, month));
        List<ReleasedTable> tables = new ArrayList<>(write.of(people, ofPeople));
        tables.addAll(write.of(organisations, hide.of(handle, organisations, ofPeople)));
        return tables;
    }

    private List<ReleasedTable> earlier(Handle handle, YearMonth month) {
        List<Period> periods = new ArrayList<>(SpellPeriods.endingWith(month).nodes());
        periods.add(Period.month(month.minusMonths(1)));
        return stored.of(handle, periods.stream().distinct().toList());
    }

    /** Of every organisation that was counted in the year, in the order of their names. */
    private static Map<String, String> names(Handle handle, YearMonth month) {
        Map<String, String> names = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT id, name FROM organisation_name
                        WHERE id IN (SELECT organisation FROM month_count WHERE month BETWEEN :first AND :last)
                        ORDER BY name, id""")
                .bind("first", Period.year(month).first().atDay(1))
                .bind("last", month.atDay(1))
                .map((row, context) -> names.put(row.getString("id"), row.getString("name")))
                .list();
        return names;
    }

    private static boolean claim(Handle transaction, YearMonth month, int release) {
        return transaction
                        .createUpdate("""
                                UPDATE closed_month SET release_number = :release
                                WHERE month = :month AND release_number IS NULL""")
                        .bind("release", release)
                        .bind("month", month.atDay(1))
                        .execute()
                == 1;
    }
}
