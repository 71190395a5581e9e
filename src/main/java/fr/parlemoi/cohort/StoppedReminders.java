package fr.parlemoi.cohort;

import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.platform.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who wants no reminders, from whomever. Every method works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows("reminder_stop")
class StoppedReminders {

    private final Clock clock;

    StoppedReminders(Clock clock) {
        this.clock = clock;
    }

    static Set<UUID> in(Handle handle, UUID cohort) {
        return new HashSet<>(handle.createQuery("""
                        SELECT s.learner FROM reminder_stop s
                        JOIN cohort_member m ON m.learner = s.learner AND m.cohort = :cohort""")
                .bind("cohort", cohort)
                .map((row, context) -> row.getObject("learner", UUID.class))
                .list());
    }

    /** Since when she wants none. */
    static Optional<Instant> since(Handle handle, UUID learner) {
        return handle.createQuery("SELECT stopped_at FROM reminder_stop WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> UtcTime.read(row, "stopped_at"))
                .findOne();
    }

    /** Nothing changes when they are stopped already, or when she was erased. */
    void stop(Handle transaction, UUID learner) {
        transaction
                .createUpdate("""
                        INSERT IGNORE INTO reminder_stop (learner, stopped_at)
                        SELECT id, :now FROM learner WHERE id = :learner AND email IS NOT NULL""")
                .bind("learner", learner)
                .bind("now", clock.instant())
                .execute();
    }

    void resume(Handle transaction, UUID learner) {
        transaction
                .createUpdate("DELETE FROM reminder_stop WHERE learner = :learner")
                .bind("learner", learner)
                .execute();
    }

    void merged(@Observes LearnerMerged merged) {
        resume(merged.transaction(), merged.guest());
    }

    void erased(@Observes LearnerErased erased) {
        resume(erased.transaction(), erased.learner());
    }

    void exported(@Observes LearnerExported exported) {
        since(exported.handle(), exported.learner()).ifPresent(at -> exported.add("remindersStoppedAt", at));
    }
}
