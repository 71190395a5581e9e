package fr.parlemoi.statistics.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Five classes of numbers for a map, with as many places in each as can be.
 *
 * @param limits the largest number of each class, rising
 */
record Shades(List<Long> limits) {

    private static final int CLASSES = 5;

    static Shades of(LongStream numbers) {
        long[] sorted = numbers.filter(number -> number > 0).sorted().toArray();
        return new Shades(IntStream.rangeClosed(1, CLASSES)
                .filter(shade -> sorted.length > 0)
                .mapToObj(shade -> sorted[Math.max(0, sorted.length * shade / CLASSES - 1)])
                .distinct()
                .toList());
    }

    /** From 1, the lightest, to 5; the darkest one is always the class of the largest. */
    int of(long number) {
        int place = (int) limits.stream().filter(limit -> limit < number).count();
        return place + 1 + CLASSES - limits.size();
    }

    /** Of a class, by its place in {@link #limits}. */
    int shade(int place) {
        return place + 1 + CLASSES - limits.size();
    }
}
