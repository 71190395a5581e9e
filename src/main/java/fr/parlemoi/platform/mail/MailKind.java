package fr.parlemoi.platform.mail;

import io.quarkus.mailer.Mail;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Mails of one kind: each is a row of a table with {@code id}, {@code mail_state} and {@code mail_at}. */
public interface MailKind {

    /** Of {@code [a-z-]}, at most 32; jobs keep it, so it never changes. */
    String name();

    /** The table with its rows. */
    String table();

    /**
     * What the mail says as things are now, in the transaction before the hand-over.
     *
     * @param site the address under which people reached this server when the mail was queued, with a slash at its end
     * @return empty when there is no reason left to send it
     */
    Optional<Mail> write(Handle transaction, UUID id, URI site);
}
