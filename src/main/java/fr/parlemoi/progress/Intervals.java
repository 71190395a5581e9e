package fr.parlemoi.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An immutable set of ticks, kept as sorted, disjoint, half-open stretches {@code [from, to)}. What was played is one
 * on a media's time line (a tick is 0.1 s); when somebody studied is one on the clock (a tick is 1 s). Ticks are never
 * negative. Union is commutative, associative and idempotent, so it does not matter how often, in which order or by
 * which device something is told.
 */
public final class Intervals {

    public static final Intervals EMPTY = new Intervals(new long[0]);

    // from, to, from, to… strictly ascending: stretches that touch are one.
    private final long[] bounds;

    private Intervals(long[] bounds) {
        this.bounds = bounds;
    }

    /** The stretch {@code [from, to)}; empty when both are equal. Refuses a negative tick and {@code to < from}. */
    public static Intervals of(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a stretch needs 0 ≤ from ≤ to, not [%d,%d)".formatted(from, to));
        }
        return from == to ? EMPTY : new Intervals(new long[] {from, to});
    }

    public Intervals union(Intervals other) {
        if (other.bounds.length == 0) {
            return this;
        }
        Gathering union = new Gathering(bounds.length + other.bounds.length, 1);
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length || theirs < other.bounds.length) {
            if (theirs == other.bounds.length || mine < bounds.length && bounds[mine] <= other.bounds[theirs]) {
                union.add(bounds[mine++], bounds[mine++]);
            } else {
                union.add(other.bounds[theirs++], other.bounds[theirs++]);
            }
        }
        return new Intervals(union.bounds());
    }

    public Intervals add(long from, long to) {
        return union(of(from, to));
    }

    /** The part of this set within {@code [from, to)}. */
    public Intervals clip(long from, long to) {
        Gathering inside = new Gathering(bounds.length, 1);
        for (int i = 0; i < bounds.length; i += 2) {
            inside.add(Math.max(from, bounds[i]), Math.min(to, bounds[i + 1]));
        }
        return new Intervals(inside.bounds());
    }

    /** What {@code [from, to)} has and this set has not. */
    public Intervals gaps(long from, long to) {
        Gathering gaps = new Gathering(bounds.length + 2, 1);
        long begin = from;
        for (int i = 0; i < bounds.length && bounds[i] < to; i += 2) {
            gaps.add(begin, bounds[i]);
            begin = Math.max(begin, bounds[i + 1]);
        }
        gaps.add(begin, to);
        return new Intervals(gaps.bounds());
    }

    /** This set with every gap shorter than {@code cap} ticks filled. */
    public Intervals bridging(long cap) {
        Gathering bridged = new Gathering(bounds.length, cap);
        for (int i = 0; i < bounds.length; i += 2) {
            bridged.add(bounds[i], bounds[i + 1]);
        }
        return new Intervals(bridged.bounds());
    }

    /** This set without its stretches shorter than {@code shortest} ticks. */
    public Intervals withoutShorterThan(long shortest) {
        Gathering lasting = new Gathering(bounds.length, 1);
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i + 1] - bounds[i] >= shortest) {
                lasting.add(bounds[i], bounds[i + 1]);
            }
        }
        return new Intervals(lasting.bounds());
    }

    /** How many ticks it has. */
    public long measure() {
        long sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return sum;
    }

    public boolean contains(long tick) {
        int found = Arrays.binarySearch(bounds, tick);
        return found >= 0 ? found % 2 == 0 : -(found + 1) % 2 == 1;
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How many separate stretches it has. */
    public int stretches() {
        return bounds.length / 2;
    }

    /** Each stretch in order, as {@code shape} makes it. */
    public <T> List<T> each(Shape<T> shape) {
        List<T> shaped = new ArrayList<>(stretches());
        for (int i = 0; i < bounds.length; i += 2) {
            shaped.add(shape.of(bounds[i], bounds[i + 1]));
        }
        return List.copyOf(shaped);
    }

    /** What becomes of a stretch {@code [from, to)}. */
    @FunctionalInterface
    public interface Shape<T> {
        T of(long from, long to);
    }

    /** The compact form that {@link PackedIntervals} describes. */
    public byte[] toBytes() {
        return PackedIntervals.pack(bounds);
    }

    /** Reads what {@link #toBytes} wrote; refuses anything else with an {@link IllegalArgumentException}. */
    public static Intervals fromBytes(byte[] packed) {
        long[] bounds = PackedIntervals.unpack(packed);
        return bounds.length == 0 ? EMPTY : new Intervals(bounds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Intervals intervals && Arrays.equals(bounds, intervals.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return each("[%d,%d)"::formatted).toString();
    }
}
