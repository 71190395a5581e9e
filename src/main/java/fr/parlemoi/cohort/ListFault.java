package fr.parlemoi.cohort;

/**
 * Why nobody is invited by a line of a list.
 *
 * @param line from 1
 * @param shown the line's own words, as far as they help to find it
 * @param detail what is wrong and how to mend it
 */
record ListFault(long line, String shown, String detail) {}
