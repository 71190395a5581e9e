/** Released tables: what they hold, how they are stored and read. Leaves the counting and the choice of what is hidden to its neighbours. */
package fr.parlemoi.statistics.release;
