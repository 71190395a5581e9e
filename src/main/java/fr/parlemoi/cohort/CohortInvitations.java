package fr.parlemoi.cohort;

import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.UtcTime;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of invitations to cohorts: for 60 days, or until she joins. Every method works in the caller's transaction. */
@ApplicationScoped
class CohortInvitations {

    static final Duration LIFETIME = Duration.ofDays(60);
    static final Duration PAUSE = Duration.ofDays(7);

    // Whoever has joined since, with the address that she verified, is invited no longer.
    private static final String OPEN = """
            FROM cohort_invitation i
            WHERE i.cohort = :cohort AND i.invited_at > :limit
                AND NOT EXISTS (SELECT 1 FROM learner l JOIN cohort_member m ON m.learner = l.id AND m.cohort = i.cohort
                    WHERE l.email = i.email)""";

    private final Database database;
    private final Clock clock;

    CohortInvitations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By last name, then first name. */
    List<OpenInvitation> open(Handle handle, UUID cohort) {
        return handle.createQuery("SELECT i.* " + OPEN + " ORDER BY i.last_name COLLATE utf8mb4_uca1400_ai_ci,"
                        + " i.first_name COLLATE utf8mb4_uca1400_ai_ci, i.id")
                .bind("cohort", cohort)
                .bind("limit", clock.instant().minus(LIFETIME))
                .map(OpenInvitation::read)
                .list();
    }

    /** One of the cohort's, and locks it until the commit. */
    Optional<OpenInvitation> lock(Handle transaction, UUID cohort, UUID id) {
        return transaction
                .createQuery("SELECT i.* " + OPEN + " AND i.id = :id FOR UPDATE")
                .bind("cohort", cohort)
                .bind("limit", clock.instant().minus(LIFETIME))
                .bind("id", id)
                .map(OpenInvitation::read)
                .findOne();
    }

    /** Her row's id; empty when she is invited already. */
    Optional<UUID> add(Handle transaction, UUID cohort, Invitee person, UUID by) {
        UUID id = Ids.next();
        int added = transaction
                .createUpdate("""
                        INSERT IGNORE INTO cohort_invitation (id, cohort, email, first_name, last_name, invited_by,
                            invited_at, asked_at, mail_state, mail_at)
                        VALUES (:id, :cohort, :email, :first, :last, :by, :now, :now, 'QUEUED', :now)""")
                .bind("id", id)
                .bind("cohort", cohort)
                .bind("email", person.address())
                .bind("first", person.name().first())
                .bind("last", person.name().last())
                .bind("by", by)
                .bind("now", clock.instant())
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    void askAgain(Handle transaction, UUID id) {
        transaction
                .createUpdate("""
                        UPDATE cohort_invitation SET asked_at = :now, mail_state = 'QUEUED', mail_at = :now
                        WHERE id = :id""")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    void forget(Handle transaction, UUID id) {
        transaction
                .createUpdate("DELETE FROM cohort_invitation WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Forgets who has not answered for 60 days, and who has joined. */
    @Scheduled(cron = "0 45 3 * * ?", timeZone = "Europe/Paris", identity = "cohort-invitations")
    void purge() {
        database.run(transaction -> {
            transaction
                    .createUpdate("DELETE FROM cohort_invitation WHERE invited_at <= :limit")
                    .bind("limit", clock.instant().minus(LIFETIME))
                    .execute();
            transaction.createUpdate("""
                            DELETE i FROM cohort_invitation i JOIN learner l ON l.email = i.email
                                JOIN cohort_member m ON m.learner = l.id AND m.cohort = i.cohort""").execute();
        });
    }

    void erased(@Observes LearnerErased erased) {
        if (erased.email() != null) {
            erased.transaction()
                    .createUpdate("DELETE FROM cohort_invitation WHERE email = :email")
                    .bind("email", erased.email().address())
                    .execute();
        }
    }

    void exported(@Observes LearnerExported exported) {
        exported.add(
                "cohortInvitations",
                exported.handle()
                        .createQuery("""
                        SELECT c.name, i.first_name, i.last_name, i.invited_at
                        FROM learner l JOIN cohort_invitation i ON i.email = l.email JOIN cohort c ON c.id = i.cohort
                        WHERE l.id = :learner ORDER BY i.id""")
                        .bind("learner", exported.learner())
                        .map((row, context) -> Map.of(
                                "cohort", row.getString("name"),
                                "firstName", row.getString("first_name"),
                                "lastName", row.getString("last_name"),
                                "invitedAt", UtcTime.read(row, "invited_at")))
                        .list());
    }
}
