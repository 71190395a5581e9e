package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.OpenedMember;
import fr.parlemoi.learner.Learners;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.CorrectActivity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A trainer withdraws a correction that she or another trainer made in the same cohort. */
@RequestScoped
class WithdrawCorrection {

    private final CohortAccess access;
    private final Learners learners;
    private final CorrectActivity correctActivity;
    private final Corrections corrections;
    private final Clock clock;

    WithdrawCorrection(
            CohortAccess access,
            Learners learners,
            CorrectActivity correctActivity,
            Corrections corrections,
            Clock clock) {
        this.access = access;
        this.learners = learners;
        this.correctActivity = correctActivity;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * @throws Refusal 404 as {@link CohortAccess#openMember} and for a correction that was not made in this cohort, 409
     *     for one that was withdrawn already
     */
    void withdraw(String cohort, String learner, UUID correction) {
        access.withMember(cohort, learner, CohortActions.CORRECTION_WITHDRAWN, (transaction, opened) -> {
            withdraw(transaction, opened, correction);
            return null;
        });
    }

    // The learner's lock comes first, as wherever something of hers is written.
    private void withdraw(Handle transaction, OpenedMember opened, UUID id) {
        UUID learner = opened.member().learner();
        learners.hold(transaction, learner);
        Correction correction = corrections
                .find(transaction, learner, opened.cohort().id(), id)
                .orElseThrow(() -> Refusal.notFound(
                        "Aucune correction de cette cohorte ne porte ce numéro : repartez de la fiche."));
        if (!correction.isStanding()) {
            throw Refusal.conflict("Cette correction est déjà retirée : rechargez la fiche pour le voir.");
        }
        corrections.withdraw(
                transaction, learner, id, opened.trainer().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        correctActivity.withdraw(transaction, learner, correction.activity());
    }
}
