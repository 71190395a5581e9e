package fr.parlemoi.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who runs this site, as the law wants it named; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.site")
public interface SiteConfig {

    /** The body that publishes the site. */
    Optional<String> publisher();

    /** Who answers for what is published. */
    Optional<String> director();

    /** Name and address of whoever hosts the server. */
    Optional<String> host();

    /** Where to write: an e-mail address. */
    Optional<String> contact();
}
