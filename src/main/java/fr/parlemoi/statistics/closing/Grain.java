package fr.parlemoi.statistics.closing;

/**
 * A count at the finest grain that a family of tables is made of.
 *
 * @param leaves one for each axis of the family
 * @param month of the spell, from 0
 * @param largest of the total, the largest part of one person
 */
record Grain(int[] leaves, int month, long total, long largest) {}
