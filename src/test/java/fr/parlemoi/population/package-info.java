/** A made population the size of the profession, to try participation figures on. Leaves real learners' rows to the tests of those who write them. */
package fr.parlemoi.population;
