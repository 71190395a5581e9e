package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.OpenedMember;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.CorrectActivity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** A trainer marks an activity of one of her learners as done. */
@RequestScoped
class MarkDone {

    private final CohortAccess access;
    private final CorrectActivity correctActivity;
    private final Corrections corrections;

    MarkDone(CohortAccess access, CorrectActivity correctActivity, Corrections corrections) {
        this.access = access;
        this.correctActivity = correctActivity;
        this.corrections = corrections;
    }

    /**
     * @param activity its id, as a form sends it
     * @param reason as it was typed
     * @throws Refusal 404 as {@link CohortAccess#openMember}, 400 for an unknown activity or a reason that is none, 409
     *     for an activity that is completed already
     */
    void mark(String cohort, String learner, String activity, String reason) {
        access.withMember(cohort, learner, CohortActions.CORRECTED, (transaction, opened) -> {
            mark(transaction, opened, activity == null ? "" : activity, Reason.typed(reason));
            return null;
        });
    }

    private void mark(Handle transaction, OpenedMember opened, String activity, Reason reason) {
        Instant now = correctActivity.complete(transaction, opened.member().learner(), activity);
        corrections.add(
                transaction,
                opened.member().learner(),
                new Corrections.Made(
                        Ids.next(),
                        activity,
                        opened.cohort().id(),
                        opened.trainer().id(),
                        reason.text(),
                        now));
    }
}
