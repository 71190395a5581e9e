/** Counts months once they are closed, and the open one roughly, through views without names. Leaves to others what of it may be seen. */
package fr.parlemoi.statistics.count;
