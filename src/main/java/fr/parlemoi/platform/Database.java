package fr.parlemoi.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The one way to MariaDB. A write runs in one transaction and is tried again when the database aborted it or the
 * connection broke; so what happens inside must be safe to repeat. What {@link #write} returned is durable. While the
 * database is away, everything here throws a {@link Refusal} with 503.
 */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final MeterRegistry meters;

    @Inject
    Database(DataSource dataSource, MeterRegistry meters) {
        this(Jdbi.create(dataSource), meters);
    }

    Database(Jdbi jdbi, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.meters = meters;
        // A statement's arguments are what people wrote and who they are: they do not belong into a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        this.transactions = new Transactions(jdbi, meters);
    }

    /** Runs {@code work} in one transaction, again after an abort, and answers after the commit. */
    public <T> T write(Function<Handle, T> work) {
        return persist(() -> transactions.run(work), Patience.SHORT);
    }

    /** As {@link #write(Function)}, and waits up to {@code limit} for a database that is away. */
    public <T> T write(Duration limit, Function<Handle, T> work) {
        return persist(() -> transactions.run(work), Patience.through(limit));
    }

    /** As {@link #write(Function)}, for work without a result. */
    public void run(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /** Runs queries outside a transaction. */
    public <T> T read(Function<Handle, T> query) {
        return persist(() -> jdbi.withHandle(query::apply), Patience.SHORT);
    }

    private <T> T persist(Supplier<T> work, Patience patience) {
        long begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (JdbiException failure) {
                Trouble trouble = Trouble.of(failure);
                if (!patience.allows(trouble, attempt, begin)) {
                    throw given(trouble, failure);
                }
                LOG.debugf("%s by the database, try %d follows", trouble, attempt + 1);
                meters.counter("parlemoi.database.retries", "trouble", trouble.word())
                        .increment();
                Patience.pause(attempt);
            }
        }
    }

    private static RuntimeException given(Trouble trouble, JdbiException failure) {
        if (trouble == Trouble.BUG) {
            return failure;
        }
        LOG.errorf("database %s: %s", trouble, failure.getMessage());
        return Refusal.unavailable(
                "La base de données ne répond pas pour l’instant. Rien n’est perdu : réessayez dans quelques secondes.",
                TRY_AGAIN);
    }
}
