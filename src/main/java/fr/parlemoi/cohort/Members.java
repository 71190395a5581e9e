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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who belongs to which cohort, and who accompanies it. Every method works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows({"cohort_member", "cohort_trainer"})
class Members {

    private static final String SELECT = """
            SELECT l.id, l.first_name, l.last_name, l.email, m.joined_at
            FROM cohort_member m JOIN learner l ON l.id = m.learner
            WHERE m.cohort = :cohort AND l.email IS NOT NULL AND l.erased_at IS NULL""";

    private final Clock clock;

    Members(Clock clock) {
        this.clock = clock;
    }

    /** What a learner is told of a cohort that she belongs to. */
    record Membership(UUID cohort, String name, String organisation, Instant joinedAt, List<String> trainers) {}

    static Optional<Member> find(Handle handle, UUID cohort, UUID learner) {
        return handle.createQuery(SELECT + " AND m.learner = :learner")
                .bind("cohort", cohort)
                .bind("learner", learner)
                .map(Member::read)
                .findOne();
    }

    /** By last name, then first name, as French sorts them. */
    static List<Member> of(Handle handle, UUID cohort) {
        return handle.createQuery(SELECT + " ORDER BY l.last_name COLLATE utf8mb4_uca1400_ai_ci,"
                        + " l.first_name COLLATE utf8mb4_uca1400_ai_ci, l.id")
                .bind("cohort", cohort)
                .map(Member::read)
                .list();
    }

    /** False when she was in it already. */
    boolean join(Handle transaction, UUID cohort, UUID learner) {
        return transaction
                        .createUpdate(
                                "INSERT IGNORE INTO cohort_member (learner, cohort, joined_at) VALUES (:learner, :cohort, :now)")
                        .bind("learner", learner)
                        .bind("cohort", cohort)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    /** False when she was not in it. */
    boolean leave(Handle transaction, UUID cohort, UUID learner) {
        return transaction
                        .createUpdate("DELETE FROM cohort_member WHERE learner = :learner AND cohort = :cohort")
                        .bind("learner", learner)
                        .bind("cohort", cohort)
                        .execute()
                == 1;
    }

    void accompany(Handle transaction, UUID cohort, UUID trainer) {
        transaction
                .createUpdate(
                        "INSERT IGNORE INTO cohort_trainer (learner, cohort, since) VALUES (:trainer, :cohort, :now)")
                .bind("trainer", trainer)
                .bind("cohort", cohort)
                .bind("now", clock.instant())
                .execute();
    }

    boolean stopAccompanying(Handle transaction, UUID cohort, UUID trainer) {
        return transaction
                        .createUpdate("DELETE FROM cohort_trainer WHERE learner = :trainer AND cohort = :cohort")
                        .bind("trainer", trainer)
                        .bind("cohort", cohort)
                        .execute()
                == 1;
    }

    /** The cohorts of a learner, in the order in which she joined them. */
    static List<Membership> membershipsOf(Handle handle, UUID learner) {
        return handle.createQuery("""
                        SELECT c.id, c.name, o.name AS organisation, m.joined_at,
                            (SELECT GROUP_CONCAT(COALESCE(CONCAT(l.first_name, ' ', l.last_name), l.email) ORDER BY t.since SEPARATOR '\\n')
                             FROM cohort_trainer t JOIN learner l ON l.id = t.learner
                                 JOIN staff_role r ON r.learner = t.learner AND r.role = 'TRAINER'
                             WHERE t.cohort = c.id) AS trainers
                        FROM cohort_member m JOIN cohort c ON c.id = m.cohort JOIN organisation o ON o.id = c.organisation
                        WHERE m.learner = :learner ORDER BY m.joined_at, c.id""")
                .bind("learner", learner)
                .map((row, context) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation"),
                        UtcTime.read(row, "joined_at"),
                        row.getString("trainers") == null
                                ? List.of()
                                : List.of(row.getString("trainers").split("\n"))))
                .list();
    }

    // A guest is in no cohort and accompanies none, and would bring none into an account.
    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom("cohort_member", "cohort_trainer");
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("cohort_member", "cohort_trainer");
    }

    void exported(@Observes LearnerExported exported) {
        exported.add("cohorts", membershipsOf(exported.handle(), exported.learner()));
    }
}
