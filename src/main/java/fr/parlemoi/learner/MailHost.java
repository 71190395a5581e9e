package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whether mails can leave this server. Without a mail host nobody can sign in, which an administrator must hear early. */
@ApplicationScoped
class MailHost {

    private static final Logger LOG = Logger.getLogger(MailHost.class);
    private static final Duration TRY_AGAIN = Duration.ofHours(1);

    private final boolean reachable;

    @Inject
    MailHost(
            LaunchMode mode,
            @ConfigProperty(name = "parlemoi.mail-host") Optional<String> host,
            @ConfigProperty(name = "quarkus.mailer.mock") Optional<Boolean> mock) {
        this(mode == LaunchMode.NORMAL, host, mock.orElse(false));
    }

    MailHost(boolean production, Optional<String> host, boolean mock) {
        this.reachable = !production || host.isPresent() || mock;
    }

    void atStart(@Observes StartupEvent start) {
        if (!reachable) {
            LOG.warn("No mail host is set (quarkus.mailer.host): nobody can sign in by e-mail, guests can learn.");
        }
    }

    /** @throws Refusal 503 when there is none */
    void require() {
        if (!reachable) {
            throw Refusal.unavailable(
                    "Ce serveur ne peut pas encore envoyer de courriels, la connexion est donc fermée. Votre progression"
                            + " est enregistrée sans compte ; prévenez la personne qui gère le site.",
                    TRY_AGAIN);
        }
    }
}
