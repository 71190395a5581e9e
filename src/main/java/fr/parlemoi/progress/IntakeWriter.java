package fr.parlemoi.progress;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.Outcome.Declined;
import fr.parlemoi.progress.Outcome.Postponed;
import fr.parlemoi.progress.Outcome.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The one who records what waits in the queue: all that is there, in one transaction, and answers each delivery after
 * its commit. While it commits, the next ones gather.
 */
final class IntakeWriter implements Runnable {

    private static final Logger LOG = Logger.getLogger(IntakeWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final IntakeQueue queue;
    private final RecordJournal recordJournal;
    private final IntakeConfig config;
    private final IntakeMeters meters;

    IntakeWriter(IntakeQueue queue, RecordJournal recordJournal, IntakeConfig config, IntakeMeters meters) {
        this.queue = queue;
        this.recordJournal = recordJournal;
        this.config = config;
        this.meters = meters;
    }

    /** Records until the queue is closed and empty. */
    @Override
    public void run() {
        try {
            for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
                if (answered(batch) == 0) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting> next() throws InterruptedException {
        return queue.take(config.batch());
    }

    // How many; the others are put back.
    private int answered(List<Waiting> batch) {
        List<Waiting> postponed = List.of();
        try {
            postponed = record(batch);
        } finally {
            queue.finish(postponed);
        }
        return batch.size() - postponed.size();
    }

    /** Answers each of {@code batch} but those that it gives back: their learners are held by somebody else. */
    private List<Waiting> record(List<Waiting> batch) {
        try {
            List<Outcome> outcomes = meters.time(
                    batch,
                    () -> recordJournal.record(
                            batch.stream().map(Waiting::delivery).toList(), config.patience()));
            return answer(batch, outcomes);
        } catch (Refusal unavailable) {
            batch.forEach(one -> refuse(one, unavailable));
            return List.of();
        } catch (Throwable fault) {
            return recordWithoutTheCulprit(batch, fault);
        }
    }

    // Halves until the one that the fault comes from stands alone: the others have nothing to do with it.
    private List<Waiting> recordWithoutTheCulprit(List<Waiting> batch, Throwable fault) {
        if (batch.size() == 1) {
            refuse(batch.getFirst(), Intake.notKept(fault));
            return List.of();
        }
        LOG.debugf("a batch of %d deliveries failed and is halved: %s", batch.size(), fault);
        int half = batch.size() / 2;
        List<Waiting> postponed = new ArrayList<>(record(batch.subList(0, half)));
        postponed.addAll(record(batch.subList(half, batch.size())));
        return postponed;
    }

    private List<Waiting> answer(List<Waiting> batch, List<Outcome> outcomes) {
        List<Waiting> postponed = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Waiting one = batch.get(i);
            switch (outcomes.get(i)) {
                case Recorded recorded -> one.recorded().complete(recorded);
                case Declined(Refusal why) -> one.recorded().completeExceptionally(why);
                case Postponed() when one.isLongerThan(config.patience()) -> refuse(one, Intake.held());
                case Postponed() -> postponed.add(one);
            }
        }
        return postponed;
    }

    private void refuse(Waiting one, Refusal why) {
        meters.refused("unavailable");
        one.recorded().completeExceptionally(why);
    }
}
