package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;

/** What is written down of the administration of staff. */
final class StaffActions {

    static final AuditedAction STAFF_SHOWN = new AuditedAction("Liste de l’équipe consultée");
    static final AuditedAction FACTOR_SET = new AuditedAction("Validation en deux étapes activée");
    static final AuditedAction FACTOR_RESET = new AuditedAction("Validation en deux étapes réinitialisée");
    static final AuditedAction RECOVERY_CODE_USED = new AuditedAction("Code de secours utilisé");
    static final AuditedAction INVITATION_WITHDRAWN = new AuditedAction("Invitation retirée");

    private StaffActions() {}

    static AuditedAction invited(StaffRole role) {
        return of("Invitation envoyée", role);
    }

    static AuditedAction joined(StaffRole role) {
        return of("Invitation acceptée", role);
    }

    static AuditedAction configured(StaffRole role) {
        return of("Rôle donné par la configuration", role);
    }

    static AuditedAction removed(StaffRole role) {
        return of("Rôle retiré", role);
    }

    private static AuditedAction of(String words, StaffRole role) {
        return new AuditedAction(words + "\u00a0: " + role.label());
    }
}
