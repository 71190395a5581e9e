package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** The mail that asks somebody to join the staff, as text and as HTML. */
@ApplicationScoped
class InvitationMail {

    private final Mailer mailer;
    private final MailHost host;

    InvitationMail(Mailer mailer, MailHost host) {
        this.mailer = mailer;
        this.host = host;
    }

    record text(StaffRole role, String from, String link, long days) implements TemplateInstance {}

    record html(StaffRole role, String from, String link, long days) implements TemplateInstance {}

    /** @throws Refusal 503 when this server cannot send mails */
    void requireHost() {
        host.require();
    }

    /** @param from the e-mail of whoever invites */
    void send(Email to, StaffRole role, String from, String link) {
        long days = Invitations.LIFETIME.toDays();
        mailer.send(Mail.withText(
                        to.address(),
                        "Votre invitation dans l’équipe de Parle-moi… !",
                        new text(role, from, link, days).render())
                .setHtml(new html(role, from, link, days).render()));
    }
}
