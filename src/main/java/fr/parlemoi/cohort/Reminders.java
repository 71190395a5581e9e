package fr.parlemoi.cohort;

import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.UtcTime;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of reminders and of their letters. Every method works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows("reminder")
class Reminders {

    private static final Duration KEPT = Duration.ofDays(365);

    // What certainly never left does not count against the next one.
    private static final String LATELY = """
            SELECT learner, MAX(asked_at) AS asked_at FROM reminder
            WHERE cohort = :cohort AND asked_at > :limit AND mail_state NOT IN ('FAILED', 'DROPPED')
            GROUP BY learner""";

    private final Database database;
    private final ReadMatrix readMatrix;
    private final RemindersConfig config;
    private final Clock clock;

    Reminders(Database database, ReadMatrix readMatrix, RemindersConfig config, Clock clock) {
        this.database = database;
        this.readMatrix = readMatrix;
        this.config = config;
        this.clock = clock;
    }

    /** Everybody in the cohort, in the order of {@link Members#of}. */
    List<Remindable> everybody(Handle handle, Cohort cohort) {
        Map<UUID, Instant> lately = lately(handle, cohort.id());
        Set<UUID> stopped = StoppedReminders.in(handle, cohort.id());
        return readMatrix.of(handle, cohort).rows().stream()
                .map(row -> remindable(row, lately.get(row.id()), stopped.contains(row.id())))
                .toList();
    }

    private Map<UUID, Instant> lately(Handle handle, UUID cohort) {
        Map<UUID, Instant> lately = new HashMap<>();
        handle.createQuery(LATELY)
                .bind("cohort", cohort)
                .bind("limit", clock.instant().minus(KEPT))
                .map((row, context) -> lately.put(row.getObject("learner", UUID.class), UtcTime.read(row, "asked_at")))
                .list();
        return lately;
    }

    private Remindable remindable(MatrixRow row, Instant last, boolean stopped) {
        Instant from = last == null ? null : last.plus(config.pause());
        return new Remindable(
                row.member(), row.states(), last, from != null && from.isAfter(clock.instant()) ? from : null, stopped);
    }

    /** The cohort's latest letter. */
    static Optional<Letter> letter(Handle handle, UUID cohort) {
        return handle.createQuery(
                        "SELECT subject, text FROM reminder_letter WHERE cohort = :cohort ORDER BY id DESC LIMIT 1")
                .bind("cohort", cohort)
                .map((row, context) -> new Letter(row.getString("subject"), row.getString("text")))
                .findOne();
    }

    UUID keep(Handle transaction, UUID cohort, Letter letter) {
        UUID id = Ids.next();
        transaction
                .createUpdate("""
                        INSERT INTO reminder_letter (id, cohort, subject, text, written_at)
                        VALUES (:id, :cohort, :subject, :text, :now)""")
                .bind("id", id)
                .bind("cohort", cohort)
                .bind("subject", letter.subject())
                .bind("text", letter.text())
                .bind("now", clock.instant())
                .execute();
        return id;
    }

    /** A reminder that waits for its mail; its id. */
    UUID add(Handle transaction, UUID cohort, UUID learner, UUID letter, UUID by) {
        UUID id = Ids.next();
        transaction
                .createUpdate("""
                        INSERT INTO reminder (id, learner, cohort, letter, sent_by, asked_at, mail_state, mail_at)
                        VALUES (:id, :learner, :cohort, :letter, :by, :now, 'QUEUED', :now)""")
                .bind("id", id)
                .bind("learner", learner)
                .bind("cohort", cohort)
                .bind("letter", letter)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute();
        return id;
    }

    /** Two trainers at once do not both remind somebody: one of them comes second. */
    void lock(Handle transaction, UUID cohort) {
        transaction
                .createQuery("SELECT id FROM cohort WHERE id = :id FOR UPDATE")
                .bind("id", cohort)
                .mapTo(String.class)
                .one();
    }

    /** Ends what was kept for 12 months; each cohort's latest letter stays. */
    @Scheduled(cron = "0 47 3 * * ?", timeZone = "Europe/Paris", identity = "reminders")
    void purge() {
        Instant limit = clock.instant().minus(KEPT);
        database.run(transaction -> {
            transaction
                    .createUpdate("DELETE FROM reminder WHERE asked_at < :limit")
                    .bind("limit", limit)
                    .execute();
            transaction.createUpdate("""
                            DELETE old FROM reminder_letter old
                            WHERE old.written_at < :limit
                                AND EXISTS (SELECT 1 FROM reminder_letter l WHERE l.cohort = old.cohort AND l.id > old.id)""").bind("limit", limit).execute();
        });
    }

    // A guest is in no cohort, and was never reminded.
    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom("reminder");
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("reminder");
    }

    void exported(@Observes LearnerExported exported) {
        exported.add(
                "reminders",
                exported.handle()
                        .createQuery("""
                        SELECT c.name, r.asked_at, r.mail_state FROM reminder r JOIN cohort c ON c.id = r.cohort
                        WHERE r.learner = :learner ORDER BY r.id""")
                        .bind("learner", exported.learner())
                        .map((row, context) -> Map.of(
                                "cohort", row.getString("name"),
                                "askedAt", UtcTime.read(row, "asked_at"),
                                "mail", row.getString("mail_state")))
                        .list());
    }
}
