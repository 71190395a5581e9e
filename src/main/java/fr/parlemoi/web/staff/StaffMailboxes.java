package fr.parlemoi.web.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Mails to everybody who has a role, for features that may not know who that is: they see the ids of mails, and an
 * address at the moment of writing. {@code learner}, which has the addresses, implements it. Every method works in the
 * caller's transaction.
 */
public interface StaffMailboxes {

    /** The table of the mails, as {@code platform.mail} wants it. */
    String TABLE = "staff_mail";

    /**
     * A mail, queued, for each who has this role now and was not written to about this before.
     *
     * @param about at most 60 ASCII characters
     * @return the ids of the new ones
     */
    List<UUID> open(Handle transaction, StaffRole role, String about);

    /** To whom this mail goes and about what; empty for somebody who has lost the role, or was erased, since. */
    Optional<Envelope> address(Handle transaction, UUID mail);

    /** @param email of the person who gets it */
    record Envelope(String email, String about) {}
}
