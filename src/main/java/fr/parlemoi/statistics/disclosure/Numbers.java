package fr.parlemoi.statistics.disclosure;

import java.util.stream.IntStream;

/**
 * The numbers of one measure at the finest grain, month by month.
 *
 * @param leaves for each number, its leaf on each tree of the family
 * @param months for each number, its month, from 0
 */
public record Numbers(int[][] leaves, int[] months, long[] values) {

    /** Those of one month, as a spell of its own. */
    Numbers of(int month) {
        int[] those = IntStream.range(0, months.length)
                .filter(number -> months[number] == month)
                .toArray();
        return new Numbers(
                IntStream.of(those).mapToObj(number -> leaves[number]).toArray(int[][]::new),
                new int[those.length],
                IntStream.of(those).mapToLong(number -> values[number]).toArray());
    }
}
