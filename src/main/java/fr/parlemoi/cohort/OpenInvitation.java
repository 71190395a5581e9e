package fr.parlemoi.cohort;

import fr.parlemoi.learner.PersonName;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.platform.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Somebody whom a cohort waits for.
 *
 * @param askedAt when her latest mail was asked for
 * @param mail how far that is, since {@code mailAt}
 */
record OpenInvitation(
        UUID id, PersonName name, String email, Instant invitedAt, Instant askedAt, MailState mail, Instant mailAt) {

    static OpenInvitation read(ResultSet row, StatementContext context) throws SQLException {
        return new OpenInvitation(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getString("email"),
                UtcTime.read(row, "invited_at"),
                UtcTime.read(row, "asked_at"),
                MailState.read(row),
                UtcTime.read(row, "mail_at"));
    }

    /** When she is forgotten. */
    public Instant forgottenAt() {
        return invitedAt.plus(CohortInvitations.LIFETIME);
    }

    /** From when on she may be written to again: a week after the last mail that may have reached her. */
    public Instant againFrom() {
        boolean neverLeft = mail == MailState.FAILED || mail == MailState.DROPPED;
        return neverLeft ? mailAt : askedAt.plus(CohortInvitations.PAUSE);
    }
}
