package fr.parlemoi.learner;

import fr.parlemoi.platform.MailRoute;
import fr.parlemoi.platform.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Whether mails can leave this server. Without a mail host nobody can sign in, which an administrator must hear early. */
@ApplicationScoped
public class MailHost {

    private static final Logger LOG = Logger.getLogger(MailHost.class);
    private static final Duration TRY_AGAIN = Duration.ofHours(1);

    private final MailRoute route;

    MailHost(MailRoute route) {
        this.route = route;
    }

    void atStart(@Observes StartupEvent start) {
        if (!route.isOpen()) {
            LOG.warn("No mail host is set (quarkus.mailer.host): nobody can sign in by e-mail, guests can learn.");
        }
    }

    /** @throws Refusal 503 when there is none */
    public void require() {
        if (!route.isOpen()) {
            throw Refusal.unavailable(
                    "Ce serveur ne peut pas encore envoyer de courriels, la connexion est donc fermée. Votre progression"
                            + " est enregistrée sans compte ; prévenez la personne qui gère le site.",
                    TRY_AGAIN);
        }
    }
}
