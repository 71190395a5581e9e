package fr.parlemoi.progress;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.Outcome.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Where deliveries go in, and come out recorded: a bounded queue, and a few writers on this node. */
@Startup
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final IntakeQueue queue;
    private final IntakeMeters meters;
    private final List<Thread> writers;

    Intake(RecordJournal recordJournal, IntakeConfig config, MeterRegistry registry) {
        requireOne("writers", config.writers());
        requireOne("batch", config.batch());
        this.queue = new IntakeQueue(config.queue());
        this.meters = new IntakeMeters(registry, queue);
        IntakeWriter writer = new IntakeWriter(queue, recordJournal, config, meters);
        this.writers = Stream.generate(() -> Thread.ofPlatform().name("intake").start(writer))
                .limit(config.writers())
                .toList();
    }

    // With none, everything would be taken in, and nothing ever answered.
    private static void requireOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("parlemoi.intake." + name + " must be 1 or more, not " + value);
        }
    }

    /**
     * Done when {@code delivery} is durable; or fails with a {@link Refusal}: 401 when the learner was erased, 503 while
     * nothing can be made durable.
     *
     * @throws Refusal 503 at once when too much waits already
     */
    CompletableFuture<Recorded> take(Delivery delivery) {
        Waiting waiting = Waiting.of(delivery);
        if (queue.offer(waiting)) {
            return waiting.recorded();
        }
        meters.refused(queue.isClosed() ? "stopping" : "full");
        throw Refusal.unavailable(
                "Trop d’envois arrivent en ce moment : gardez ce que vous envoyez et renvoyez-le.", RETRY_AFTER);
    }

    /** Takes in nothing more, and returns when all that waited is answered. */
    @PreDestroy
    void stop() {
        queue.close();
        try {
            for (Thread writer : writers) {
                writer.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to answer when the database did not take something. */
    static Refusal notKept(Throwable failure) {
        LOG.error("what a learner sent could not be made durable", failure);
        return Refusal.unavailable(
                "Ce que vous envoyez ne peut pas être enregistré pour le moment : gardez-le et renvoyez-le.",
                RETRY_AFTER);
    }

    /** What to answer when something else kept a learner's rows for too long. */
    static Refusal held() {
        return Refusal.unavailable(
                "Votre parcours est occupé par une autre opération : gardez ce que vous envoyez et renvoyez-le.",
                RETRY_AFTER);
    }
}
