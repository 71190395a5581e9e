package fr.parlemoi.platform;

import java.time.Duration;

/**
 * How long work that the database did not take is tried again: with growing pauses, as often and as long as this says.
 *
 * @param limit no new try after this time
 * @param tries the most that are made
 * @param whileAway whether to wait for a database that cannot be reached at all
 */
record Patience(Duration limit, int tries, boolean whileAway) {

    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final int DOUBLINGS = 6;

    /** For a page or a call: somebody waits for the answer. */
    static final Patience SHORT = new Patience(Duration.ofSeconds(10), 5, false);

    /** Through a failover or a restart of the database, if that takes no longer than {@code limit}. */
    static Patience through(Duration limit) {
        return new Patience(limit, Integer.MAX_VALUE, true);
    }

    /** Whether to try once more, after {@code attempt} tries since {@code begin} of {@link System#nanoTime}. */
    boolean allows(Trouble trouble, int attempt, long begin) {
        return (whileAway ? trouble.mayPass() : trouble.isWorthAnotherTry())
                && attempt < tries
                && System.nanoTime() - begin < limit.toNanos();
    }

    /** Waits before another try, up to a third of a second. */
    static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << Math.min(attempt, DOUBLINGS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
