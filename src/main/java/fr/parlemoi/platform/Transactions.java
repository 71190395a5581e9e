package fr.parlemoi.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs work in a transaction, and measures how long commits take: the time of the disk, and of other nodes. */
final class Transactions {

    private final Jdbi jdbi;
    private final Timer commits;

    Transactions(Jdbi jdbi, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.commits = Timer.builder("parlemoi.database.commit")
                .description("time that the database takes to make a transaction durable")
                .register(meters);
    }

    /** All of {@code work} or nothing, and in any case before this returns. */
    <T> T run(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            try {
                T result = work.apply(handle);
                commits.record(handle::commit);
                return result;
            } catch (Throwable failure) {
                rollback(handle, failure);
                throw failure;
            }
        }
    }

    private static void rollback(Handle handle, Throwable failure) {
        try {
            handle.rollback();
        } catch (JdbiException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
