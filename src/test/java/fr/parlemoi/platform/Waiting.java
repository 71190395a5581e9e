package fr.parlemoi.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must come true, within a minute. */
public final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(50);

    private Waiting() {}

    /** A refusal counts as not yet. */
    public static void until(BooleanSupplier reached) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!isReached(reached)) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("waited in vain for " + LIMIT);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isReached(BooleanSupplier reached) {
        try {
            return reached.getAsBoolean();
        } catch (Refusal notYet) {
            return false;
        }
    }
}
