package fr.parlemoi.statistics.disclosure;

import java.util.stream.IntStream;

/**
 * The numbers of one measure at the finest grain, month by month.
 *
 * @param leaves for each number, its leaf on each tree of the family
 * @param months for each number, its month, from 0
 */
public record Numbers(int[][] leaves, int[] months, long[] values) {

    /** Those of some months, as a spell of their own. */
    Numbers of(int firstMonth, int count) {
        int[] those = IntStream.range(0, months.length)
                .filter(number -> months[number] >= firstMonth && months[number] < firstMonth + count)
                .toArray();
        return new Numbers(
                IntStream.of(those).mapToObj(number -> leaves[number]).toArray(int[][]::new),
                IntStream.of(those).map(number -> months[number] - firstMonth).toArray(),
                IntStream.of(those).mapToLong(number -> values[number]).toArray());
    }
}
