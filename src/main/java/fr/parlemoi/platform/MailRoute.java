package fr.parlemoi.platform;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Where the server's mails go: into its output, to a mail host, or nowhere while none is configured. */
@ApplicationScoped
public class MailRoute {

    private static final String HOST = "quarkus.mailer.host";

    private final boolean printed;
    private final Optional<String> host;

    @Inject
    MailRoute(LaunchMode mode, Config config) {
        this(
                config.getOptionalValue("quarkus.mailer.mock", Boolean.class).orElse(mode.isDevOrTest()),
                configuredHost(config.unwrap(SmallRyeConfig.class)));
    }

    /** Whether mails are {@code printed} here, and the mail {@code host} that an administrator named. */
    public MailRoute(boolean printed, Optional<String> host) {
        this.printed = printed;
        this.host = host;
    }

    // The mailer itself would fall back to localhost, where mails would wait for nobody.
    private static Optional<String> configuredHost(SmallRyeConfig config) {
        ConfigValue value = config.getConfigValue(HOST);
        boolean chosen = value.getValue() != null && value.getSourceOrdinal() > Integer.MIN_VALUE;
        return Optional.ofNullable(value.getValue()).filter(host -> chosen && !host.isBlank());
    }

    /** Whether a mail reaches anybody. */
    public boolean isOpen() {
        return printed || host.isPresent();
    }

    /** As a sentence for whoever starts the server. */
    String inWords() {
        if (printed) {
            return "affichés ici même, aucun ne part";
        }
        return host.map("envoyés par %s"::formatted)
                .orElse("aucun : la connexion par courriel est fermée tant que quarkus.mailer.host n’est pas indiqué");
    }
}
