/**
 * What the packaged server does when things go wrong: processes killed, a database that pauses, vanishes or has no room,
 * two nodes at once, hostile requests. A {@link fr.parlemoi.faults.Load} of phones writes down what was acknowledged; a
 * {@link fr.parlemoi.faults.Judge} compares it with what is stored. It leaves single requests to the other packages.
 */
package fr.parlemoi.faults;
