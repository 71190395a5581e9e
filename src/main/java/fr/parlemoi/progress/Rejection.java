package fr.parlemoi.progress;

/**
 * An event that was not taken; the others were.
 *
 * @param detail what is wrong with it and what would be right, in French
 */
record Rejection(long seq, String detail) {}
