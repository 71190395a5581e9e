package fr.parlemoi.proof;

import fr.parlemoi.learner.AuditedAction;

/** What is written down of the documents of a cohort. */
final class DocumentActions {

    static final AuditedAction SHOWN = new AuditedAction("Documents d’une cohorte consultés");
    static final AuditedAction ACTION_RECORDED = new AuditedAction("Action de formation d’une cohorte renseignée");
    static final AuditedAction EVALUATION_SHOWN = new AuditedAction("Évaluation d’une personne consultée");
    static final AuditedAction EVALUATION_RECORDED = new AuditedAction("Évaluation d’une personne enregistrée");
    static final AuditedAction ISSUED = new AuditedAction("Documents d’une personne établis");
    static final AuditedAction ARCHIVE_FETCHED = new AuditedAction("Archive des documents d’une cohorte téléchargée");

    private DocumentActions() {}
}
