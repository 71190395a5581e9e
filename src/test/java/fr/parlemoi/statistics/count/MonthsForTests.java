package fr.parlemoi.statistics.count;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.jobs.RunJobs;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Months that tests close and look at. */
@ApplicationScoped
@Unremovable
class MonthsForTests {

    private final Database database;
    private final CloseMonths closeMonths;
    private final RunJobs runJobs;

    MonthsForTests(Database database, CloseMonths closeMonths, RunJobs runJobs) {
        this.database = database;
        this.closeMonths = closeMonths;
        this.runJobs = runJobs;
    }

    /** As if this one were the last that was closed, and no job were left. */
    void beginAfter(YearMonth month) {
        forget();
        database.run(transaction -> {
            transaction.execute("DELETE FROM job");
            transaction.execute(
                    "INSERT INTO closed_month VALUES (?, ?, NULL)",
                    month.atDay(1),
                    month.plusMonths(1).atDay(10));
        });
    }

    void forget() {
        database.run(transaction -> List.of("month_count", "closed_month", "released_table")
                .forEach(table -> transaction.execute("DELETE FROM " + table)));
    }

    /** Closes all that is to be closed, as a night does. */
    void close() {
        closeMonths.look();
        runJobs.runDue();
    }

    List<YearMonth> closed() {
        return database.read(handle -> handle.createQuery("SELECT month FROM closed_month ORDER BY month")
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list());
    }

    /** The rows of a month, in the order of their key. */
    List<MonthCount> counted(YearMonth month) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM month_count WHERE month = :month
                        ORDER BY measure, territory, profession, workplace, organisation""")
                .bind("month", month.atDay(1))
                .map((row, context) -> new MonthCount(
                        month,
                        row.getString("measure"),
                        row.getString("territory"),
                        row.getString("profession"),
                        row.getString("workplace"),
                        row.getString("organisation"),
                        row.getLong("total"),
                        row.getLong("largest")))
                .list());
    }
}
