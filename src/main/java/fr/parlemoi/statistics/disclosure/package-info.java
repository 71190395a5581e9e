/**
 * Disclosure control: which figures of a family of linked tables are hidden, so that none of the hidden ones can be
 * narrowed down. Knows numbers and trees alone; leaves what they count to its neighbours.
 */
package fr.parlemoi.statistics.disclosure;
