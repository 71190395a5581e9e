package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Erases a learner for ever: her rows in every feature, her sessions, her e-mail, her name, her answers. A bare id with the time remains. */
@ApplicationScoped
class EraseLearner {

    private final Database database;
    private final Sessions sessions;
    private final Event<LearnerErased> erased;
    private final Clock clock;

    EraseLearner(Database database, Sessions sessions, Event<LearnerErased> erased, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.erased = erased;
        this.clock = clock;
    }

    /** Erases {@code learner} and the guests that were merged into her. */
    void erase(UUID learner) {
        database.run(transaction -> eraseWithGuests(transaction, learner));
        sessions.reread(learner);
    }

    /** Erases a learner who has been silent for too long, unless she was heard of meanwhile. */
    void eraseIfSilent(UUID learner, Silence silence, Instant limit) {
        database.run(transaction -> {
            if (isSilent(transaction, learner, silence, limit)) {
                eraseWithGuests(transaction, learner);
            }
        });
        sessions.reread(learner);
    }

    private static boolean isSilent(Handle transaction, UUID learner, Silence silence, Instant limit) {
        return transaction
                .createQuery("SELECT 1 FROM learner WHERE id = :id AND " + silence.condition() + " FOR UPDATE")
                .bind("id", learner)
                .bind("limit", limit)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private void eraseWithGuests(Handle transaction, UUID learner) {
        erase(transaction, learner);
        guestsOf(transaction, learner).forEach(guest -> erase(transaction, guest));
    }

    // The learner's own row first: its lock keeps what is being received from being written after the erasure.
    private void erase(Handle transaction, UUID learner) {
        Email email = lockAndReadEmail(transaction, learner);
        transaction.createUpdate("""
                        DELETE c FROM sign_in_code c JOIN learner l ON l.email = c.email WHERE l.id = :id""").bind("id", learner).execute();
        transaction.createUpdate("""
                        DELETE i FROM invitation i JOIN learner l ON l.email = i.email WHERE l.id = :id""").bind("id", learner).execute();
        transaction
                .createUpdate("""
                        UPDATE learner SET email = NULL, first_name = NULL, last_name = NULL,
                            erased_at = COALESCE(erased_at, :now)
                        WHERE id = :id""")
                .bind("now", clock.instant())
                .bind("id", learner)
                .execute();
        Profiles.forget(transaction, learner);
        erased.fire(new LearnerErased(transaction, learner, email));
    }

    private static Email lockAndReadEmail(Handle transaction, UUID learner) {
        return transaction
                .createQuery("SELECT email FROM learner WHERE id = :id AND email IS NOT NULL FOR UPDATE")
                .bind("id", learner)
                .map((row, context) -> Email.stored(row.getString("email")))
                .findOne()
                .orElse(null);
    }

    private static List<UUID> guestsOf(Handle transaction, UUID account) {
        return transaction
                .createQuery("SELECT id FROM learner WHERE merged_into = :account LOCK IN SHARE MODE")
                .bind("account", account)
                .map((row, context) -> row.getObject("id", UUID.class))
                .list();
    }
}
