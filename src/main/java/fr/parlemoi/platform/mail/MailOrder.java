package fr.parlemoi.platform.mail;

import java.net.URI;
import java.util.UUID;

/**
 * What a job knows of a mail that it is to send.
 *
 * @param kind the name of its {@link MailKind}
 * @param mail the id of its row
 * @param site as {@link MailKind#write} wants it
 */
record MailOrder(String kind, UUID mail, URI site) {

    static MailOrder of(String payload) {
        String[] parts = payload.split(" ", 3);
        return new MailOrder(parts[0], UUID.fromString(parts[1]), URI.create(parts[2]));
    }

    String payload() {
        return kind + " " + mail + " " + site;
    }
}
