package fr.parlemoi.progress;

import fr.parlemoi.progress.Outcome.Recorded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A delivery in the intake queue.
 *
 * @param recorded completed when it is durable, or with the refusal
 * @param since of {@link System#nanoTime}
 */
record Waiting(Delivery delivery, CompletableFuture<Recorded> recorded, long since) {

    static Waiting of(Delivery delivery) {
        return new Waiting(delivery, new CompletableFuture<>(), System.nanoTime());
    }

    /** How much of the queue's room it takes: one without events takes some as well. */
    int events() {
        return Math.max(1, delivery.events().size());
    }

    boolean isLongerThan(Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }
}
