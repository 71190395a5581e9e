package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends what has been kept long enough. Every step may run on several nodes at once and be repeated. */
@ApplicationScoped
class Retention {

    private static final int LEARNERS_AT_ONCE = 500;

    private final Database database;
    private final EraseLearner eraseLearner;
    private final AuditTrail trail;
    private final Clock clock;

    Retention(Database database, EraseLearner eraseLearner, AuditTrail trail, Clock clock) {
        this.database = database;
        this.eraseLearner = eraseLearner;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * ?", timeZone = "Europe/Paris", identity = "retention")
    void everyNight() {
        purgeEndedSessions();
        for (Silence silence : Silence.values()) {
            eraseWhoIsSilent(silence);
        }
        purgeCodes();
        purgeMergedGuests();
        purge("DELETE FROM staff_mail WHERE mail_at < :now - INTERVAL 400 DAY");
        database.run(trail::purge);
    }

    private void eraseWhoIsSilent(Silence silence) {
        Instant limit = silence.limit(clock);
        List<UUID> learners;
        do {
            learners = silentSince(limit, silence);
            learners.forEach(learner -> eraseLearner.eraseIfSilent(learner, silence, limit));
        } while (learners.size() == LEARNERS_AT_ONCE);
    }

    private List<UUID> silentSince(Instant limit, Silence silence) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM learner WHERE " + silence.condition() + " LIMIT :most")
                        .bind("limit", limit)
                        .bind("most", LEARNERS_AT_ONCE)
                        .map((row, context) -> row.getObject("id", UUID.class))
                        .list());
    }

    private void purgeEndedSessions() {
        purge("DELETE FROM session WHERE expires_at < :now OR revoked_at < :now");
        purge("DELETE FROM session_change WHERE noted_at < :now - INTERVAL 1 DAY");
    }

    private void purgeCodes() {
        purge("DELETE FROM sign_in_code WHERE expires_at < :now");
    }

    // A merged guest's row says whom her phone's journal belongs to, for as long as it can still send one.
    private void purgeMergedGuests() {
        purge("""
                DELETE guest FROM learner guest
                WHERE guest.merged_at < :now - INTERVAL 400 DAY
                    AND NOT EXISTS (SELECT 1 FROM session WHERE session.learner = guest.id)""");
    }

    private void purge(String sql) {
        database.run(transaction ->
                transaction.createUpdate(sql).bind("now", clock.instant()).execute());
    }
}
