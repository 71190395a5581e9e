package fr.parlemoi.cohort;

import fr.parlemoi.platform.mail.MailKind;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The mail that asks somebody to join a cohort, as text and as HTML. */
@ApplicationScoped
class CohortInvitationMail implements MailKind {

    // Whoever invited may have left since: then nobody answers for the mail, and it stays here.
    private static final String READ = """
            SELECT i.email, i.first_name, c.name, o.name AS organisation, c.join_code, t.email AS trainer_email,
                COALESCE(CONCAT(t.first_name, ' ', t.last_name), t.email) AS trainer
            FROM cohort_invitation i JOIN cohort c ON c.id = i.cohort JOIN organisation o ON o.id = c.organisation
                JOIN cohort_trainer ct ON ct.cohort = c.id AND ct.learner = i.invited_by
                JOIN learner t ON t.id = i.invited_by
            WHERE i.id = :id AND c.join_code IS NOT NULL AND t.email IS NOT NULL""";

    record text(Words words) implements TemplateInstance {}

    record html(Words words) implements TemplateInstance {}

    /** @param days for how long the invitation is remembered */
    record Words(String first, String cohort, String organisation, String trainer, String link, long days) {}

    @Override
    public String name() {
        return "cohort-invitation";
    }

    @Override
    public String table() {
        return "cohort_invitation";
    }

    @Override
    public Optional<Mail> write(Handle transaction, UUID id, URI site) {
        return transaction
                .createQuery(READ)
                .bind("id", id)
                .map((row, context) -> mail(
                        row.getString("email"),
                        row.getString("trainer_email"),
                        new Words(
                                row.getString("first_name"),
                                row.getString("name"),
                                row.getString("organisation"),
                                row.getString("trainer"),
                                site.resolve(new JoinCode(row.getString("join_code")).path())
                                        .toString(),
                                CohortInvitations.LIFETIME.toDays())))
                .findOne();
    }

    private static Mail mail(String to, String trainer, Words words) {
        return Mail.withText(
                        to, "Invitation à suivre le cours «\u00a0Parle-moi…\u00a0!\u00a0»", new text(words).render())
                .setHtml(new html(words).render())
                .setReplyTo(trainer);
    }
}
