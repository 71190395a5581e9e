package fr.parlemoi.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What waits to be recorded, in the order in which it came; bounded in events, since these are what takes memory. */
final class IntakeQueue {

    // A transaction of more would hold its learners for too long.
    private static final int MOST_EVENTS_AT_ONCE = 4_000;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final int mostEvents;
    private int events;
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
        notifyAll();
        return true;
    }

    /** Takes the first ones, up to {@code most}; waits for one. Empty when it is closed and nothing is left. */
    synchronized List<Waiting> take(int most) throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
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
        return taken;
    }

    /** Puts back, before all others, what could not be recorded yet. */
    synchronized void putBack(List<Waiting> some) {
        for (Waiting one : some.reversed()) {
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
