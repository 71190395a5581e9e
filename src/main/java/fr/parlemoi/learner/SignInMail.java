package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** The mail with a code and a link, as text and as HTML. */
@ApplicationScoped
class SignInMail {

    private final Mailer mailer;

    private final MailHost host;

    SignInMail(Mailer mailer, MailHost host) {
        this.mailer = mailer;
        this.host = host;
    }

    /** @param link the whole address, or null where the server does not know under which name people reach it */
    record text(String code, String link, long minutes) implements TemplateInstance {}

    record html(String code, String link, long minutes) implements TemplateInstance {}

    /** @throws Refusal 503 when this server cannot send mails */
    void requireHost() {
        host.require();
    }

    void send(Email email, String code, String link) {
        long minutes = Codes.LIFETIME.toMinutes();
        mailer.send(Mail.withText(
                        email.address(),
                        "Votre code de connexion à Parle-moi… !",
                        new text(code, link, minutes).render())
                .setHtml(new html(code, link, minutes).render()));
    }
}
