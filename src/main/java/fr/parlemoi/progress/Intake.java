package fr.parlemoi.progress;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.Outcome.Declined;
import fr.parlemoi.progress.Outcome.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Where deliveries go in, and come out recorded. Each has a transaction of its own. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final RecordJournal recordJournal;

    Intake(RecordJournal recordJournal) {
        this.recordJournal = recordJournal;
    }

    /**
     * Answers when {@code delivery} is durable.
     *
     * @throws Refusal 401 when the learner was erased, 503 while nothing can be made durable
     */
    Recorded take(Delivery delivery) {
        try {
            return switch (recordJournal.record(List.of(delivery)).getFirst()) {
                case Recorded recorded -> recorded;
                case Declined(Refusal why) -> throw why;
            };
        } catch (JdbiException failure) {
            throw notKept(failure);
        }
    }

    /** What to answer when the database did not take something. */
    static Refusal notKept(JdbiException failure) {
        LOG.error("what a learner sent could not be made durable", failure);
        return Refusal.unavailable(
                "Ce que vous envoyez ne peut pas être enregistré pour le moment : gardez-le et renvoyez-le.",
                RETRY_AFTER);
    }
}
