package fr.parlemoi.bench;

import java.time.Duration;
import java.time.YearMonth;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The months of a database that a server runs on. By itself a server closes all that are due, one after the other; here
 * it closes the next one when it is asked to.
 */
final class ClosedMonths {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    // What the server queues for itself when it has closed one waits until it is asked for.
    private static final String HOLD = """
            CREATE OR REPLACE TRIGGER hold_months BEFORE INSERT ON job FOR EACH ROW
            SET NEW.due_at = IF(NEW.kind = 'close-month', '9000-01-01', NEW.due_at)""";

    private final Jdbi jdbi;

    ClosedMonths(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.useHandle(handle -> handle.execute(HOLD));
    }

    /** As if neither {@code first} nor any later one had been closed; only while no server runs. */
    void reopen(YearMonth first) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM closed_month WHERE month >= ?", first.atDay(1));
            handle.execute("DELETE FROM month_count WHERE month >= ?", first.atDay(1));
            handle.execute("""
                    DELETE FROM released_table
                    WHERE release_number > (SELECT COALESCE(MAX(release_number), 0) FROM closed_month)""");
            handle.execute("DELETE FROM job");
        });
    }

    boolean isReleased(YearMonth month) {
        return is("closed_month WHERE month = ? AND release_number IS NOT NULL", month.atDay(1));
    }

    /** Has the running server close {@code month}, the first that is open, and waits until it is released. */
    Closing close(YearMonth month) {
        begin(month);
        long began = System.nanoTime();
        await(() -> is("closed_month WHERE month = ?", month.atDay(1)), month);
        Duration counting = Duration.ofNanos(System.nanoTime() - began);
        await(() -> isReleased(month), month);
        Duration all = Duration.ofNanos(System.nanoTime() - began);
        return new Closing(month, counting, all.minus(counting));
    }

    /** Lets the month's job go, and waits until the server has begun it. */
    void begin(YearMonth month) {
        jdbi.useTransaction(transaction -> queue(transaction, month));
        await(
                () -> is(
                        "job WHERE kind = 'close-month' AND payload = ? AND (attempts > 0 OR done_at IS NOT NULL)",
                        month.toString()),
                month);
    }

    private static void queue(Handle transaction, YearMonth month) {
        transaction.execute("DELETE FROM job WHERE kind = 'close-month'");
        transaction.execute("""
                INSERT INTO job (id, kind, payload, queued_at, due_at, attempts)
                VALUES (UUID(), 'close-month', ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0)""", month.toString());
        transaction.execute("UPDATE job SET due_at = queued_at WHERE kind = 'close-month'");
    }

    private boolean is(String rows, Object value) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM " + rows + ")")
                .bind(0, value)
                .mapTo(Boolean.class)
                .one());
    }

    private static void await(BooleanSupplier condition, YearMonth month) {
        long limit = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(month + " was not closed within " + LONGEST);
            }
            Pause.millis(50);
        }
    }
}
