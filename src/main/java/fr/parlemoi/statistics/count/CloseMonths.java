package fr.parlemoi.statistics.count;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.jobs.JobKind;
import fr.parlemoi.platform.jobs.Jobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Closes months, one after the other, each from the 10th of the next one on; those that nobody closed in time too, from
 * the first of which there is anything. Any node may queue the job, any may run it, both more than once.
 */
@ApplicationScoped
class CloseMonths implements JobKind {

    private static final Logger LOG = Logger.getLogger(CloseMonths.class);

    private final Database database;
    private final Jobs jobs;
    private final CountMonth countMonth;
    private final Event<MonthCounted> counted;
    private final Clock clock;

    CloseMonths(Database database, Jobs jobs, CountMonth countMonth, Event<MonthCounted> counted, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.countMonth = countMonth;
        this.counted = counted;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${parlemoi.counting.close:" + CountingConfig.CLOSE + "}",
            timeZone = "Europe/Paris",
            identity = "close-months")
    void look() {
        database.run(
                transaction -> due(transaction).ifPresent(month -> jobs.queue(transaction, this, month.toString())));
    }

    /** The earliest month that is to be closed now. */
    Optional<ParisMonth> due(Handle handle) {
        return lastClosed(handle)
                .map(ParisMonth::next)
                .or(() -> new Facts(handle).firstMonth())
                .filter(month -> month.isToBeClosedAt(clock.instant()));
    }

    private static Optional<ParisMonth> lastClosed(Handle handle) {
        return handle.createQuery("SELECT month FROM closed_month ORDER BY month DESC LIMIT 1")
                .mapTo(LocalDate.class)
                .findOne()
                .map(first -> ParisMonth.parse(first.toString().substring(0, 7)));
    }

    @Override
    public String name() {
        return "close-month";
    }

    /** @param payload as in « 2026-09 »; what is not due now, because it was closed or has not ended, is left */
    @Override
    public void run(String payload) {
        ParisMonth month = ParisMonth.parse(payload);
        if (database.read(this::due).filter(month::equals).isPresent() && countMonth.close(month)) {
            LOG.infof("month %s is closed", month);
        }
        counted.fire(new MonthCounted());
        look();
    }

    /** Nothing to note: the month stays open, and the next look queues it again. */
    @Override
    public void givenUp(Handle transaction, String payload) {}
}
