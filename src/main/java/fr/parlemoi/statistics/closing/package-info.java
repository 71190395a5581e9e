/** Closes months: makes released tables of counts, with what must be hidden hidden. Leaves the counting, the choice of what is hidden and the storing to its neighbours. */
package fr.parlemoi.statistics.closing;
