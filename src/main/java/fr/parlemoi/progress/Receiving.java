package fr.parlemoi.progress;

import fr.parlemoi.learner.Receivers;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.Outcome.Declined;
import fr.parlemoi.progress.Outcome.Postponed;
import java.util.UUID;
import java.util.function.Function;

/**
 * A delivery on its way to its learner.
 *
 * @param learner whom it belongs to now; null when that is nobody, or not to be said yet
 * @param otherwise what became of it in that case
 */
record Receiving(Delivery delivery, UUID learner, Outcome otherwise) {

    static Receiving of(Delivery delivery, Receivers receivers) {
        if (!receivers.isLocked(delivery.learner())) {
            return new Receiving(delivery, null, new Postponed());
        }
        try {
            return new Receiving(delivery, receivers.of(delivery.learner()), null);
        } catch (Refusal erased) {
            return new Receiving(delivery, null, new Declined(erased));
        }
    }

    Outcome outcome(Function<UUID, Outcome> recording) {
        return learner == null ? otherwise : recording.apply(learner);
    }
}
