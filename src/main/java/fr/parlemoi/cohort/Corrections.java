package fr.parlemoi.cohort;

import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who marked what as done, standing and withdrawn. They belong to the learner's record: she keeps them when she leaves
 * the cohort. Every method works in the caller's transaction.
 */
@ApplicationScoped
@KeepsLearnerRows("correction")
public class Corrections {

    // A trainer's name is looked up each time; of an erased one nothing is left to find.
    private static final String SELECT = """
            SELECT x.id, x.activity, x.cohort, x.reason, x.made_at, x.withdrawn_at, c.name AS cohort_name,
                COALESCE(CONCAT(m.first_name, ' ', m.last_name), m.email) AS author,
                COALESCE(CONCAT(w.first_name, ' ', w.last_name), w.email) AS withdrawer
            FROM correction x JOIN cohort c ON c.id = x.cohort
                LEFT JOIN learner m ON m.id = x.made_by LEFT JOIN learner w ON w.id = x.withdrawn_by
            WHERE x.learner = :learner""";

    Corrections() {}

    /** All corrections of a learner, in the order in which they were made. */
    public List<Correction> of(Handle handle, UUID learner) {
        return handle.createQuery(SELECT + " ORDER BY x.made_at, x.id")
                .bind("learner", learner)
                .map(Correction::read)
                .list();
    }

    /** One that was made in this cohort. */
    Optional<Correction> find(Handle handle, UUID learner, UUID cohort, UUID id) {
        return handle.createQuery(SELECT + " AND x.id = :id AND x.cohort = :cohort")
                .bind("learner", learner)
                .bind("id", id)
                .bind("cohort", cohort)
                .map(Correction::read)
                .findOne();
    }

    /** Adds one that stands. */
    void add(Handle transaction, UUID learner, Made made) {
        transaction
                .createUpdate("""
                        INSERT INTO correction (learner, id, activity, cohort, made_by, reason, made_at)
                        VALUES (:learner, :id, :activity, :cohort, :author, :reason, :at)""")
                .bind("learner", learner)
                .bind("id", made.id())
                .bind("activity", made.activity())
                .bind("cohort", made.cohort())
                .bind("author", made.author())
                .bind("reason", made.reason())
                .bind("at", made.at())
                .execute();
    }

    /**
     * What is stored of a correction when it is made.
     *
     * @param author the trainer's id
     */
    record Made(UUID id, String activity, UUID cohort, UUID author, String reason, Instant at) {}

    void withdraw(Handle transaction, UUID learner, UUID id, UUID trainer, Instant now) {
        transaction
                .createUpdate("""
                        UPDATE correction SET withdrawn_at = :now, withdrawn_by = :trainer
                        WHERE learner = :learner AND id = :id AND withdrawn_at IS NULL""")
                .bind("now", now)
                .bind("trainer", trainer)
                .bind("learner", learner)
                .bind("id", id)
                .execute();
    }

    // A guest is in no cohort, so nobody corrected anything of hers; the account's corrections stay as they are.
    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom("correction");
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("correction");
    }

    void exported(@Observes LearnerExported exported) {
        exported.add("corrections", of(exported.handle(), exported.learner()));
    }
}
