package fr.parlemoi.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must come true; the limit only ends a run that hangs. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(20);

    private Waiting() {}

    static void until(String what, BooleanSupplier reached) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("waited in vain for " + LIMIT + " until " + what);
            }
            pause(POLL);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
