package fr.parlemoi.learner;

/**
 * What a member of the staff may do that shows or changes a person's data; each feature names its own as constants.
 *
 * @param words in French, as in « Cohorte consultée »: at most 100 characters, fixed, and never a name or an address
 */
public record AuditedAction(String words) {}
