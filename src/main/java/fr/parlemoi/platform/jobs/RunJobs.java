package fr.parlemoi.platform.jobs;

import fr.parlemoi.platform.Database;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs what is due, one job after the other; every node does, and one that dies leaves its job to the others. */
@ApplicationScoped
public class RunJobs {

    private static final Logger LOG = Logger.getLogger(RunJobs.class);

    private final Database database;
    private final Jobs jobs;
    private final Map<String, JobKind> kinds;
    private volatile boolean stopping;

    RunJobs(Database database, Jobs jobs, @All List<JobKind> kinds) {
        this.database = database;
        this.jobs = jobs;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    @Scheduled(
            every = "${parlemoi.jobs.every:" + JobsConfig.EVERY + "}",
            identity = "jobs",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        runDue();
    }

    /** Runs all that is due, and what becomes due meanwhile; how many runs that were. */
    public int runDue() {
        int runs = 0;
        while (!stopping && runNext()) {
            runs++;
        }
        return runs;
    }

    private boolean runNext() {
        Optional<Job> claimed = kinds.isEmpty()
                ? Optional.empty()
                : database.write(transaction -> jobs.claim(transaction, kinds.keySet()));
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(Job job) {
        // It was tried for a day, and whoever ran it last may not even have come to say so.
        if (job.attempt() > 1 && jobs.isHopeless(job)) {
            giveUp(job);
            return;
        }
        try {
            kinds.get(job.kind()).run(job.payload());
            database.run(transaction -> jobs.done(transaction, job));
        } catch (RuntimeException failure) {
            // The failure's own message may name an address.
            LOG.warnf(
                    "job %s (%s), attempt %d: %s",
                    job.id(), job.kind(), job.attempt(), failure.getClass().getName());
            database.run(transaction -> jobs.tryLater(transaction, job));
        }
    }

    private void giveUp(Job job) {
        LOG.errorf("job %s (%s) is given up after %d attempts", job.id(), job.kind(), job.attempt() - 1);
        database.run(transaction -> {
            if (jobs.giveUp(transaction, job)) {
                kinds.get(job.kind()).givenUp(transaction, job.payload());
            }
        });
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    @Scheduled(cron = "0 50 3 * * ?", timeZone = "Europe/Paris", identity = "jobs-purge")
    void purge() {
        database.run(jobs::purge);
    }
}
