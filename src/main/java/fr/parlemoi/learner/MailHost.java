package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;

/** Whether mails can leave this server. Without a mail host nobody can sign in, which an administrator must hear early. */
@ApplicationScoped
class MailHost {

    private static final Logger LOG = Logger.getLogger(MailHost.class);
    private static final Duration TRY_AGAIN = Duration.ofHours(1);

    private final boolean reachable;

    @Inject
    MailHost(LaunchMode mode, Config config) {
        this(
                mode == LaunchMode.NORMAL,
                isSet(config.getConfigValue("quarkus.mailer.host")),
                config.getOptionalValue("quarkus.mailer.mock", Boolean.class).orElse(false));
    }

    MailHost(boolean production, boolean hostIsSet, boolean mock) {
        this.reachable = !production || hostIsSet || mock;
    }

    // Without a setting, the value is the mailer's own default, this machine, where mostly no mail host listens.
    private static boolean isSet(ConfigValue host) {
        return host.getValue() != null && host.getSourceOrdinal() >= ConfigSource.DEFAULT_ORDINAL;
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
