package fr.parlemoi.learner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Sessions in which somebody showed more than that a mailbox is hers. Works in the caller's transaction; the caller has
 * the sessions {@link Sessions#reread read again} after the commit.
 */
@ApplicationScoped
class StrongSessions {

    private final SessionChanges changes;
    private final LearnerConfig config;
    private final Clock clock;

    StrongSessions(SessionChanges changes, LearnerConfig config, Clock clock) {
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    boolean isStrong(Session session) {
        return session.secondStepAt() != null
                && session.secondStepAt().plus(config.staffLifetime()).isAfter(clock.instant());
    }

    void strengthen(Handle transaction, UUID session) {
        changes.noteSession(transaction, session);
        transaction
                .createUpdate("UPDATE session SET second_step_at = :now WHERE id = :id")
                .bind("now", clock.instant())
                .bind("id", session)
                .execute();
    }

    /**
     * After what {@code learner} may do, or what she proves it with, has changed: her sessions ask for the second step
     * again, and last no longer than those of staff.
     */
    void weaken(Handle transaction, UUID learner) {
        changes.note(transaction, learner);
        transaction
                .createUpdate("""
                        UPDATE session SET second_step_at = NULL, expires_at = LEAST(expires_at, :end)
                        WHERE learner = :learner""")
                .bind("end", clock.instant().plus(config.staffLifetime()))
                .bind("learner", learner)
                .execute();
    }
}
