package fr.parlemoi.platform.mail;

import io.quarkus.arc.Unremovable;
import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Mails of a table that only tests have; one without an address has lost its reason. */
@ApplicationScoped
@Unremovable
class PlainMails implements MailKind {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String table() {
        return "mail_for_tests";
    }

    @Override
    public Optional<Mail> write(Handle transaction, UUID id, URI site) {
        return transaction
                .createQuery("SELECT address FROM mail_for_tests WHERE id = :id AND address IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(address -> Mail.withText(address, "Essai", "Voyez " + site));
    }
}
