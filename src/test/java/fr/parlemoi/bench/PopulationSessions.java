package fr.parlemoi.bench;

import fr.parlemoi.learner.SignedCookies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who sends the load of a loaded population: those who have an account and had not begun, one in 25. What they tell is of
 * the month that is open, and changes no other.
 */
final class PopulationSessions {

    private static final int SHUFFLE = 41;
    private static final UUID PREFECTURE = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    private PopulationSessions() {}

    /** As {@link Stand} wants them; in an order that has nothing to do with the keys. */
    static List<String> of(LoadedDatabase database) {
        SignedCookies cookies = new SignedCookies(database.data());
        List<UUID> learners = new ArrayList<>(database.jdbi().inTransaction(PopulationSessions::learners));
        database.extendSessions();
        Collections.shuffle(learners, new Random(SHUFFLE));
        return learners.stream().map(id -> cookies.of(id, id) + "\t0").toList();
    }

    // Once, before any of them begins. A session has its learner's id.
    private static List<UUID> learners(Handle transaction) {
        String sessions = "SELECT learner FROM session WHERE second_step_at IS NULL ORDER BY id";
        if (transaction.createQuery(sessions).mapTo(UUID.class).list().isEmpty()) {
            transaction.execute("""
                    INSERT INTO session (id, learner, device, started_at, last_used_on, expires_at)
                    SELECT id, id, 'Téléphone Android, Chrome', created_at, created_at, created_at FROM learner
                    WHERE registered_at IS NOT NULL AND id <> ?
                        AND NOT EXISTS (SELECT 1 FROM course_progress WHERE learner = learner.id)""", PREFECTURE);
        }
        return transaction.createQuery(sessions).mapTo(UUID.class).list();
    }

    /** The cookie of somebody of the prefecture, her second step done. */
    static String prefecture(LoadedDatabase database) {
        database.jdbi().useTransaction(transaction -> {
            transaction.execute("""
                    INSERT IGNORE INTO learner (id, email, created_at, registered_at)
                    VALUES (?, 'prefecture@exemple.fr', UTC_TIMESTAMP(), UTC_TIMESTAMP())""", PREFECTURE);
            transaction.execute("""
                    INSERT IGNORE INTO staff_role (learner, role, granted_at)
                    VALUES (?, 'PREFECTURE', UTC_TIMESTAMP())""", PREFECTURE);
            transaction.execute("""
                    REPLACE INTO session (id, learner, device, started_at, last_used_on, expires_at, second_step_at)
                    VALUES (?, ?, 'Ordinateur', UTC_TIMESTAMP(), UTC_DATE(), UTC_DATE() + INTERVAL 2 DAY,
                        UTC_TIMESTAMP())""", PREFECTURE, PREFECTURE);
        });
        return new SignedCookies(database.data()).of(PREFECTURE, PREFECTURE);
    }
}
