package fr.parlemoi.learner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Whose sessions changed: noted in the transaction that changes them, so that a node which remembers them hears of every
 * change, whichever node made it.
 */
@ApplicationScoped
class SessionChanges {

    // Longer than a transaction can take from its note to its commit.
    private static final int SECONDS_IN_SIGHT = 60;

    /** That something of a session of {@code learner} is no longer as it was, but that it was used today. */
    void note(Handle transaction, UUID learner) {
        transaction
                .createUpdate("INSERT INTO session_change (learner, noted_at) VALUES (:learner, UTC_TIMESTAMP(3))")
                .bind("learner", learner)
                .execute();
    }

    /** The same, of the learner of this session. */
    void noteSession(Handle transaction, UUID session) {
        transaction.createUpdate("""
                        INSERT INTO session_change (learner, noted_at)
                        SELECT learner, UTC_TIMESTAMP(3) FROM session WHERE id = :session""").bind("session", session).execute();
    }

    /** The learners of the last minute's changes, by the number of the change. Numbers can come into sight late. */
    Map<Long, UUID> lately(Handle handle) {
        Map<Long, UUID> changes = new HashMap<>();
        handle.createQuery("""
                        SELECT id, learner FROM session_change
                        WHERE noted_at > UTC_TIMESTAMP(3) - INTERVAL :seconds SECOND""")
                .bind("seconds", SECONDS_IN_SIGHT)
                .map((row, context) -> changes.put(row.getLong("id"), row.getObject("learner", UUID.class)))
                .forEach(any -> {});
        return changes;
    }
}
