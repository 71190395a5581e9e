/** Closed lists that people choose from, and that figures are broken down by. Leaves who chose what to {@code learner}. */
package fr.parlemoi.web.nomenclature;
