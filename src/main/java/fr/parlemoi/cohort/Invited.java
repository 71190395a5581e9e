package fr.parlemoi.cohort;

import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.PersonName;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the page where somebody joins a cohort knows of her invitation. */
final class Invited {

    private Invited() {}

    /** The name under which whoever owns this address was invited. */
    static Optional<PersonName> find(Handle handle, UUID cohort, Email email) {
        return handle.createQuery(
                        "SELECT first_name, last_name FROM cohort_invitation WHERE cohort = :cohort AND email = :email")
                .bind("cohort", cohort)
                .bind("email", email.address())
                .map((row, context) -> new PersonName(row.getString("first_name"), row.getString("last_name")))
                .findOne();
    }

    /** Ends her invitation: she has joined. */
    static void joined(Handle transaction, UUID cohort, Email email) {
        transaction
                .createUpdate("DELETE FROM cohort_invitation WHERE cohort = :cohort AND email = :email")
                .bind("cohort", cohort)
                .bind("email", email.address())
                .execute();
    }
}
