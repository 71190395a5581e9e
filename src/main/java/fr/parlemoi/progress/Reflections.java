package fr.parlemoi.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The rows of private texts on images. No text of them is ever logged. */
final class Reflections {

    private Reflections() {}

    /** A text as it is stored. */
    record Reflection(String activity, String text, Instant writtenAt) {

        // What was written before signing in comes after what the account had; equal texts are one.
        private Reflection joined(Reflection guests) {
            return text.equals(guests.text)
                    ? this
                    : new Reflection(
                            activity,
                            text + "\n\n" + guests.text,
                            writtenAt.isAfter(guests.writtenAt) ? writtenAt : guests.writtenAt);
        }
    }

    static List<Reflection> of(Handle handle, UUID learner) {
        return handle.createQuery("SELECT activity, text, written_at FROM reflection WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> new Reflection(
                        row.getString("activity"),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** Empty when nothing is written. */
    static String text(Handle handle, UUID learner, String activity) {
        return handle.createQuery("SELECT text FROM reflection WHERE learner = :learner AND activity = :activity")
                .bind("learner", learner)
                .bind("activity", activity)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    static void put(Handle handle, UUID learner, Reflection reflection) {
        handle.createUpdate("""
                        INSERT INTO reflection (learner, activity, text, written_at)
                        VALUES (:learner, :activity, :text, :writtenAt)
                        ON DUPLICATE KEY UPDATE text = VALUES(text), written_at = VALUES(written_at)""")
                .bind("learner", learner)
                .bind("activity", reflection.activity())
                .bind("text", reflection.text())
                .bind("writtenAt", reflection.writtenAt())
                .execute();
    }

    static void delete(Handle handle, UUID learner, String activity) {
        handle.createUpdate("DELETE FROM reflection WHERE learner = :learner AND activity = :activity")
                .bind("learner", learner)
                .bind("activity", activity)
                .execute();
    }

    /** Gives an account the texts of a guest, whose own rows stay. */
    static void join(Handle handle, UUID account, UUID guest) {
        Stream.concat(of(handle, account).stream(), of(handle, guest).stream())
                .collect(Collectors.toMap(Reflection::activity, text -> text, Reflection::joined))
                .values()
                .forEach(text -> put(handle, account, text));
    }
}
