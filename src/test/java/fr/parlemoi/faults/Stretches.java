package fr.parlemoi.faults;

import fr.parlemoi.progress.Intervals;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of ticks. The judge's own: what is judged must not be the measure. */
final class Stretches {

    // Begin to end; neither overlapping nor touching.
    private final NavigableMap<Long, Long> ends = new TreeMap<>();

    /** What a column of the database holds; null is the empty set. */
    static Stretches stored(byte[] packed, long shift) {
        Stretches stretches = new Stretches();
        if (packed != null) {
            Intervals.fromBytes(packed).each((from, to) -> {
                stretches.add(from + shift, to + shift);
                return true;
            });
        }
        return stretches;
    }

    void add(long from, long to) {
        if (to <= from) {
            return;
        }
        long begin = from;
        long end = to;
        for (Map.Entry<Long, Long> before = ends.floorEntry(end);
                before != null && before.getValue() >= begin;
                before = ends.floorEntry(end)) {
            begin = Math.min(begin, before.getKey());
            end = Math.max(end, before.getValue());
            ends.remove(before.getKey());
        }
        ends.put(begin, end);
    }

    void addAll(Stretches other) {
        other.ends.forEach(this::add);
    }

    boolean containsAll(Stretches other) {
        return other.ends.entrySet().stream().allMatch(stretch -> contains(stretch.getKey(), stretch.getValue()));
    }

    private boolean contains(long from, long to) {
        Map.Entry<Long, Long> around = ends.floorEntry(from);
        return around != null && around.getValue() >= to;
    }

    /** How many ticks it has when every gap shorter than {@code cap} counts too. */
    long measure(long cap) {
        long sum = 0;
        Long before = null;
        for (Map.Entry<Long, Long> stretch : ends.entrySet()) {
            sum += stretch.getValue() - stretch.getKey();
            if (before != null && stretch.getKey() - before < cap) {
                sum += stretch.getKey() - before;
            }
            before = stretch.getValue();
        }
        return sum;
    }

    long measure() {
        return measure(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stretches stretches && ends.equals(stretches.ends);
    }

    @Override
    public int hashCode() {
        return ends.hashCode();
    }

    @Override
    public String toString() {
        return ends.toString();
    }
}
