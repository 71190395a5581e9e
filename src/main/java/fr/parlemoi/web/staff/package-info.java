/** Whom a page or a space is for. Leaves who has which role, and how that is checked, to {@code learner}. */
package fr.parlemoi.web.staff;
