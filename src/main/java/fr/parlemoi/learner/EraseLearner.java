package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Erases a learner for ever: her rows in every feature, her sessions, her e-mail. A bare id with the time remains. */
@ApplicationScoped
class EraseLearner {

    /** A guest from whom nothing was received since {@code :limit}. */
    static final String SILENT_GUEST = "email IS NULL AND merged_into IS NULL AND erased_at IS NULL"
            + " AND COALESCE(last_receipt_at, created_at) < :limit";

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
        database.run(transaction -> {
            erase(transaction, learner);
            guestsOf(transaction, learner).forEach(guest -> erase(transaction, guest));
        });
        sessions.reread(learner);
    }

    /** Erases a guest, unless something was received from her since {@code limit} or she is no guest any more. */
    void eraseIfSilent(UUID guest, Instant limit) {
        database.run(transaction -> {
            if (isSilent(transaction, guest, limit)) {
                erase(transaction, guest);
            }
        });
        sessions.reread(guest);
    }

    private static boolean isSilent(Handle transaction, UUID guest, Instant limit) {
        return transaction
                .createQuery("SELECT 1 FROM learner WHERE id = :id AND " + SILENT_GUEST + " FOR UPDATE")
                .bind("id", guest)
                .bind("limit", limit)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    // The learner's own row first: its lock keeps what is being received from being written after the erasure.
    private void erase(Handle transaction, UUID learner) {
        transaction.createUpdate("""
                        DELETE c FROM sign_in_code c JOIN learner l ON l.email = c.email WHERE l.id = :id""").bind("id", learner).execute();
        transaction
                .createUpdate("UPDATE learner SET email = NULL, erased_at = COALESCE(erased_at, :now) WHERE id = :id")
                .bind("now", clock.instant())
                .bind("id", learner)
                .execute();
        erased.fire(new LearnerErased(transaction, learner));
    }

    private static List<UUID> guestsOf(Handle transaction, UUID account) {
        return transaction
                .createQuery("SELECT id FROM learner WHERE merged_into = :account LOCK IN SHARE MODE")
                .bind("account", account)
                .map((row, context) -> row.getObject("id", UUID.class))
                .list();
    }
}
