package fr.parlemoi.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What waits to be recorded, in the order in which it came; bounded in events, since these are what takes memory. */
final class IntakeQueue {

    // A transaction of more would hold its learners for too long.
    private static final int MOST_EVENTS_AT_ONCE = 4_000;

    // A transaction by itself takes as long as a dozen deliveries: fewer are left to whoever is at work already, unless
    // that takes long.
    private static final int ENOUGH_FOR_ANOTHER = 16;
    private static final Duration LEFT_AT_MOST = Duration.ofMillis(20);

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final int mostEvents;
    private int events;
    private int atWork;
    private boolean closed;

    IntakeQueue(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /** False when there is no room, or when it is closed. An empty queue has room for everything. */
    synchronized boolean offer(Waiting one) {
        if (closed || events > 0 && events + one.events() > mostEvents) {
            return false;
        }
        waiting.addLast(one);
        events += one.events();
        // Of the first one somebody has to watch how long it waits.
        if (isReady() || waiting.size() == 1) {
            notify();
        }
        return true;
    }

    /**
     * Takes the first ones, up to {@code most}, and waits for one; while others are at work, some milliseconds for
     * enough of them to be worth another transaction. Whoever took some has to {@link #finish}. Empty when it is closed
     * and nothing is left.
     */
    synchronized List<Waiting> take(int most) throws InterruptedException {
        while (!isReady() && !closed) {
            wait(waiting.isEmpty() ? 0 : LEFT_AT_MOST.toMillis());
        }
        List<Waiting> taken = new ArrayList<>();
        int takenEvents = 0;
        while (!waiting.isEmpty()
                && taken.size() < most
                && takenEvents + waiting.getFirst().events() <= MOST_EVENTS_AT_ONCE) {
            takenEvents += waiting.getFirst().events();
            taken.add(waiting.removeFirst());
        }
        events -= takenEvents;
        if (!taken.isEmpty()) {
            atWork++;
            if (isReady()) {
                notify();
            }
        }
        return taken;
    }

    private boolean isReady() {
        return !waiting.isEmpty()
                && (atWork == 0
                        || waiting.size() >= ENOUGH_FOR_ANOTHER
                        || waiting.getFirst().isLongerThan(LEFT_AT_MOST));
    }

    /** Ends what {@link #take} began. Puts back, before all others, what could not be recorded yet. */
    synchronized void finish(List<Waiting> postponed) {
        atWork--;
        for (Waiting one : postponed.reversed()) {
            waiting.addFirst(one);
            events += one.events();
        }
    }

    /** From now on nothing is taken in; what waits can still be taken out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** How many deliveries wait. */
    synchronized int length() {
        return waiting.size();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
