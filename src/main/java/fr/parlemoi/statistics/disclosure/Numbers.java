package fr.parlemoi.statistics.disclosure;

/**
 * The numbers of one measure at the finest grain, month by month.
 *
 * @param leaves for each number, its leaf on each tree of the family
 * @param months for each number, its month, from 0
 */
public record Numbers(int[][] leaves, int[] months, long[] values) {}
