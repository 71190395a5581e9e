package fr.parlemoi.learner;

import fr.parlemoi.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Addresses for mails. A request may name any host: only our own, or one that leads nowhere else, goes into a mail. */
@ApplicationScoped
public class MailLinks {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> publicUrl;

    MailLinks(PlatformConfig config) {
        this.publicUrl = config.publicUrl();
    }

    /**
     * The whole address of {@code path}, or nothing where the server does not know under which name people reach it.
     *
     * @param site as a request named it
     */
    public Optional<String> to(URI site, String path) {
        return publicUrl
                .or(() -> Optional.of(site).filter(asked -> OWN_MACHINE.contains(asked.getHost())))
                .map(base -> base.resolve(path).toString());
    }
}
