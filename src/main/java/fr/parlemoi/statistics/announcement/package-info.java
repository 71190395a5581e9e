/** The mail that says that a quarter's figures are ready. Leaves the figures to its neighbours, and who is written to, to {@code learner}. */
package fr.parlemoi.statistics.announcement;
