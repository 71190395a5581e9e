package fr.parlemoi.cohort;

import fr.parlemoi.learner.AuditedAction;

/** What is written down of the work with cohorts. */
public final class CohortActions {

    static final AuditedAction CREATED = new AuditedAction("Cohorte créée");
    static final AuditedAction CHANGED = new AuditedAction("Cohorte modifiée");
    static final AuditedAction CODE_CHANGED = new AuditedAction("Code d’inscription d’une cohorte changé");
    static final AuditedAction MATRIX_SHOWN = new AuditedAction("Tableau de suivi d’une cohorte consulté");
    static final AuditedAction EXPORTED = new AuditedAction("Tableau de suivi d’une cohorte exporté");
    static final AuditedAction CARD_SHOWN = new AuditedAction("Fiche d’une personne consultée");
    static final AuditedAction CORRECTED = new AuditedAction("Activité d’une personne marquée comme faite");
    static final AuditedAction CORRECTION_WITHDRAWN =
            new AuditedAction("Correction retirée de la fiche d’une personne");
    static final AuditedAction MEMBERS_SHOWN = new AuditedAction("Liste d’une cohorte consultée");
    static final AuditedAction MEMBER_REMOVED = new AuditedAction("Personne retirée d’une cohorte");
    static final AuditedAction TRAINER_ADDED = new AuditedAction("Formateur ajouté à une cohorte");
    static final AuditedAction TRAINER_LEFT = new AuditedAction("Formateur retiré d’une cohorte");
    static final AuditedAction INVITED = new AuditedAction("Invitations envoyées à une liste");
    static final AuditedAction INVITED_AGAIN = new AuditedAction("Invitation à une cohorte envoyée de nouveau");
    static final AuditedAction INVITATION_WITHDRAWN = new AuditedAction("Invitation à une cohorte retirée");
    static final AuditedAction LIST_CHECKED = new AuditedAction("Liste de personnes à inviter vérifiée");
    static final AuditedAction REMINDERS_SHOWN = new AuditedAction("Rappels d’une cohorte consultés");
    static final AuditedAction REMINDED = new AuditedAction("Rappel envoyé");

    private CohortActions() {}
}
