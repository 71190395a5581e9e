/** Participation figures in which nobody can be recognised: what the prefecture sees. Leaves the rows of learners to {@code learner} and {@code progress}, and reads them through views without names. */
package fr.parlemoi.statistics;
