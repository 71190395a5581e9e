package fr.parlemoi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one way to MariaDB. A write runs in one transaction and is tried again when the database aborted it; so what
 * happens inside must be safe to repeat. What {@link #write} returned is durable.
 */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final int TRIES = 5;

    // MariaDB's errors after which the same transaction may succeed: lock wait timeout, deadlock (also a Galera
    // certification conflict), and a row that changed under innodb_snapshot_isolation.
    private static final Set<Integer> ABORTED = Set.of(1205, 1213, 1020);

    private final Jdbi jdbi;

    Database(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** Runs {@code work} in one transaction, again after an abort, and answers after the commit. */
    public <T> T write(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (JdbiException failure) {
                if (attempt == TRIES || !wasAborted(failure)) {
                    throw failure;
                }
                LOG.debugf("transaction aborted by the database, try %d of %d", attempt + 1, TRIES);
                pause(attempt);
            }
        }
    }

    /** As {@link #write}, for work without a result. */
    public void run(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /** Runs queries outside a transaction. */
    public <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    private static boolean wasAborted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ABORTED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(5L << attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
