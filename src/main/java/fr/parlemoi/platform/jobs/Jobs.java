package fr.parlemoi.platform.jobs;

import fr.parlemoi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of jobs. Every method works in the caller's transaction. */
@ApplicationScoped
public class Jobs {

    private static final Duration KEPT = Duration.ofDays(30);

    // On one database, two nodes never wait for each other here. Nodes of a cluster do not see each other's locks:
    // there,
    // the later commit of a claim is aborted, and repeated without this job.
    private static final String NEXT = """
            SELECT id, kind, payload, queued_at, attempts FROM job
            WHERE due_at <= :now AND kind IN (<kinds>)
            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private final JobsConfig config;
    private final Clock clock;

    Jobs(JobsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Leaves work to be done after the commit, on whichever node comes first. */
    public void queue(Handle transaction, JobKind kind, String payload) {
        transaction
                .createUpdate("""
                        INSERT INTO job (id, kind, payload, queued_at, due_at, attempts)
                        VALUES (:id, :kind, :payload, :now, :now, 0)""")
                .bind("id", Ids.next())
                .bind("kind", kind.name())
                .bind("payload", payload)
                .bind("now", clock.instant())
                .execute();
    }

    /** The job that has been due for longest, of {@code kinds} that this node knows; nobody else runs it meanwhile. */
    Optional<Job> claim(Handle transaction, Collection<String> kinds) {
        Optional<Job> next = transaction
                .createQuery(NEXT)
                .bind("now", clock.instant())
                .bindList("kinds", kinds)
                .map(Job::claimed)
                .findOne();
        next.ifPresent(job -> transaction
                .createUpdate("UPDATE job SET due_at = :until, attempts = :attempt WHERE id = :id")
                .bind("until", clock.instant().plus(config.claim()))
                .bind("attempt", job.attempt())
                .bind("id", job.id())
                .execute());
        return next;
    }

    void done(Handle transaction, Job job) {
        change(transaction, job, "due_at = NULL, done_at = :at", clock.instant());
    }

    void tryLater(Handle transaction, Job job) {
        change(transaction, job, "due_at = :at", clock.instant().plus(job.pause()));
    }

    /** False when it is another's meanwhile. */
    boolean giveUp(Handle transaction, Job job) {
        return change(transaction, job, "due_at = NULL, failed_at = :at", clock.instant());
    }

    /** Whether it has failed for so long that it is not tried any more. */
    boolean isHopeless(Job job) {
        return clock.instant().isAfter(job.queuedAt().plus(config.patience()));
    }

    private static boolean change(Handle transaction, Job job, String how, Instant at) {
        Update update = transaction.createUpdate(
                "UPDATE job SET " + how + " WHERE id = :id AND attempts = :attempt AND due_at IS NOT NULL");
        return update.bind("at", at)
                        .bind("id", job.id())
                        .bind("attempt", job.attempt())
                        .execute()
                == 1;
    }

    /** Ends what was kept for 30 days after its end. */
    void purge(Handle transaction) {
        for (String ended : new String[] {"done_at", "failed_at"}) {
            transaction
                    .createUpdate("DELETE FROM job WHERE " + ended + " < :limit")
                    .bind("limit", clock.instant().minus(KEPT))
                    .execute();
        }
    }
}
