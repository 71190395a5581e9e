package fr.parlemoi.statistics.count;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Made counts in the database, as if their months had been closed, and the names of their organisations. */
public record CountedMonths(Handle transaction) {

    public static void empty(Handle transaction) {
        List.of("month_count", "closed_month", "released_table", "staff_mail", "job", "organisation")
                .forEach(table -> transaction.execute("DELETE FROM " + table));
    }

    public void close(Collection<YearMonth> months) {
        months.forEach(month -> transaction.execute(
                "INSERT INTO closed_month (month, counted_at) VALUES (?, UTC_TIMESTAMP())", month.atDay(1)));
    }

    /** @param names by the organisations' ids */
    public void name(Map<String, String> names) {
        names.forEach((id, name) -> transaction.execute(
                "INSERT INTO organisation (id, name, created_at) VALUES (?, ?, UTC_TIMESTAMP())", id, name));
    }

    public void store(List<MonthCount> counts) {
        CountMonth.store(transaction, counts);
    }
}
