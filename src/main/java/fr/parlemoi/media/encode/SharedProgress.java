package fr.parlemoi.media.encode;

import java.util.HashMap;
import java.util.Map;

/** Tells the listener what several threads have done: one at a time, each hundredth once, never backwards. */
final class SharedProgress {

    private final LadderProgress listener;
    private Runnable moved = () -> {};
    private final Map<String, Integer> told = new HashMap<>();

    SharedProgress(LadderProgress listener) {
        this.listener = listener;
    }

    /** Runs {@code step} for everything that is done, told or not. */
    synchronized void watchedBy(Runnable step) {
        moved = step;
    }

    synchronized void at(String rung, double share) {
        moved.run();
        int percent = (int) Math.floor(100 * Math.clamp(share, 0, 1));
        if (percent > told.getOrDefault(rung, -1)) {
            told.put(rung, percent);
            listener.at(rung, percent / 100.0);
        }
    }
}
