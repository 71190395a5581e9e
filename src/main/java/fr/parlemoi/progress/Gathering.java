package fr.parlemoi.progress;

import java.util.Arrays;

/** Takes stretches in ascending order, and joins those that overlap or lie less than {@code cap} ticks apart. */
final class Gathering {

    private final long[] bounds;
    private final long cap;
    private int size;

    Gathering(int mostBounds, long cap) {
        this.bounds = new long[mostBounds];
        this.cap = cap;
    }

    /** Leaves out a stretch that is empty or runs backwards. */
    void add(long from, long to) {
        if (to <= from) {
            return;
        }
        if (size > 0 && from - bounds[size - 1] < cap) {
            bounds[size - 1] = Math.max(bounds[size - 1], to);
        } else {
            bounds[size++] = from;
            bounds[size++] = to;
        }
    }

    /** From, to, from, to… strictly ascending. */
    long[] bounds() {
        return Arrays.copyOf(bounds, size);
    }
}
