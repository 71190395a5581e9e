package fr.parlemoi.statistics.count;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Counts a month and closes it, in one transaction: whoever writes its row of {@code closed_month} has counted it, and
 * nobody ever counts it again. All that it reads is of one moment, and no learner's row is locked for it.
 */
@ApplicationScoped
class CountMonth {

    private final Database database;
    private final CurrentCourse course;
    private final Clock clock;

    CountMonth(Database database, CurrentCourse course, Clock clock) {
        this.database = database;
        this.course = course;
        this.clock = clock;
    }

    /** False for a month that was closed before, or meanwhile. */
    boolean close(ParisMonth month) {
        return database.write(transaction -> {
            seeOneMoment(transaction);
            if (isClosed(transaction, month)) {
                return false;
            }
            List<MonthCount> counts = new Facts(transaction).of(month, mostSeconds(course.get()));
            if (!close(transaction, month)) {
                return false;
            }
            store(transaction, counts);
            return true;
        });
    }

    /** First in a transaction: everything that it reads is of the moment of its first reading. */
    static void seeOneMoment(Handle transaction) {
        transaction.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    private static boolean isClosed(Handle transaction, ParisMonth month) {
        return transaction
                .createQuery("SELECT 1 FROM closed_month WHERE month = :month")
                .bind("month", month.firstDay())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    // At the end, so that the row is locked for as short as can be; another node waits for it and finds it.
    private boolean close(Handle transaction, ParisMonth month) {
        return transaction
                        .createUpdate("INSERT IGNORE INTO closed_month (month, counted_at) VALUES (:month, :now)")
                        .bind("month", month.firstDay())
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    static void store(Handle transaction, List<MonthCount> counts) {
        Upsert rows = new Upsert(
                "month_count", "month, measure, territory, profession, workplace, organisation", "total, largest");
        for (MonthCount count : counts) {
            rows.add(
                    count.month().atDay(1),
                    count.measure(),
                    count.territory(),
                    count.profession(),
                    count.workplace(),
                    count.organisation(),
                    count.total(),
                    count.largest());
        }
        rows.execute(transaction);
    }

    /** What one learner adds at most to the minutes of a month: twice the course, in seconds. */
    static BigDecimal mostSeconds(Course course) {
        return BigDecimal.valueOf(2 * course.seconds()).setScale(1, RoundingMode.HALF_UP);
    }
}
