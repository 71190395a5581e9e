package fr.parlemoi.statistics.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads the counts of closed months, one measure at a time: all of a year at once would not fit into memory. */
record ReadGrains(Handle handle, YearMonth first, YearMonth last) {

    private static final String SUMS = """
            SELECT month, %1$s, SUM(total) AS total, MAX(largest) AS largest FROM month_count
            WHERE month BETWEEN :first AND :last AND measure = :measure GROUP BY month, %1$s""";

    List<Grain> of(LinkedBreakdowns linked, String measure) {
        return handle.createQuery(SUMS.formatted(linked.countedColumns()))
                .bind("first", first.atDay(1))
                .bind("last", last.atDay(1))
                .bind("measure", measure)
                .map((row, context) -> new Grain(
                        linked.leaves(row),
                        (int) first.until(YearMonth.from(row.getObject("month", LocalDate.class)), ChronoUnit.MONTHS),
                        row.getLong("total"),
                        row.getLong("largest")))
                .list();
    }
}
