package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who is in a cohort, for the features that go on working for its trainer: with what {@link CohortAccess} has opened, or
 * later, when no request is there any more to ask it.
 */
public final class CohortRoll {

    private CohortRoll() {}

    /** By last name, then first name, as French sorts them. */
    public static List<Member> of(Handle handle, Opened opened) {
        return Members.of(handle, opened.cohort().id());
    }

    /** Whether she still accompanies the cohort, as a trainer. */
    public static boolean isAccompanied(Handle handle, UUID cohort, UUID trainer) {
        return handle.createQuery("""
                        SELECT 1 FROM cohort_trainer t
                        JOIN staff_role r ON r.learner = t.learner AND r.role = 'TRAINER'
                        WHERE t.cohort = :cohort AND t.learner = :trainer""")
                .bind("cohort", cohort)
                .bind("trainer", trainer)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Her, as long as she is in the cohort. */
    public static Optional<Member> member(Handle handle, UUID cohort, UUID learner) {
        return Members.find(handle, cohort, learner);
    }
}
