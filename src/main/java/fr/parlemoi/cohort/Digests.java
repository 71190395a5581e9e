package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which trainers want their cohorts in a mail every Monday, and the mails. Every method works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows("digest_mail")
class Digests {

    private final Clock clock;

    Digests(Clock clock) {
        this.clock = clock;
    }

    /** A trainer to write to, and the address under which she knows this site. */
    record Reader(UUID trainer, URI site) {}

    static boolean isWanted(Handle handle, UUID cohort, UUID trainer) {
        return handle.createQuery("""
                        SELECT digest_since IS NOT NULL FROM cohort_trainer
                        WHERE cohort = :cohort AND learner = :trainer""")
                .bind("cohort", cohort)
                .bind("trainer", trainer)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    void want(Handle transaction, Opened opened, boolean wanted, URI site) {
        transaction
                .createUpdate("""
                        UPDATE cohort_trainer SET digest_since = IF(:wanted, COALESCE(digest_since, :now), NULL),
                            digest_site = IF(:wanted, :site, NULL)
                        WHERE cohort = :cohort AND learner = :trainer""")
                .bind("wanted", wanted)
                .bind("now", clock.instant())
                .bind("site", site.toString())
                .bind("cohort", opened.cohort().id())
                .bind("trainer", opened.trainer().id())
                .execute();
    }

    /** Who wanted one before {@code eight} and has none for {@code monday} yet; nobody who lost the role. */
    static List<Reader> readers(Handle handle, LocalDate monday, Instant eight) {
        return handle.createQuery("""
                        SELECT t.learner, MAX(t.digest_site) AS site
                        FROM cohort_trainer t JOIN staff_role r ON r.learner = t.learner AND r.role = 'TRAINER'
                        WHERE t.digest_since < :eight AND NOT EXISTS
                            (SELECT 1 FROM digest_mail d WHERE d.learner = t.learner AND d.monday = :monday)
                        GROUP BY t.learner""")
                .bind("eight", eight)
                .bind("monday", monday)
                .map((row, context) ->
                        new Reader(row.getObject("learner", UUID.class), URI.create(row.getString("site"))))
                .list();
    }

    /** The mail of a trainer for a Monday; empty when there is one already. */
    Optional<UUID> add(Handle transaction, UUID trainer, LocalDate monday) {
        UUID id = Ids.next();
        int added = transaction
                .createUpdate("""
                        INSERT IGNORE INTO digest_mail (id, learner, monday, mail_state, mail_at)
                        VALUES (:id, :trainer, :monday, 'QUEUED', :now)""")
                .bind("id", id)
                .bind("trainer", trainer)
                .bind("monday", monday)
                .bind("now", clock.instant())
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    static void purge(Handle transaction, LocalDate before) {
        transaction
                .createUpdate("DELETE FROM digest_mail WHERE monday < :before")
                .bind("before", before)
                .execute();
    }

    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom("digest_mail");
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("digest_mail");
    }
}
