package fr.parlemoi.learner;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who runs the site before anybody can be invited; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi")
interface StaffConfig {

    /** The e-mail of the first administrator: whoever signs in with it gets the role. */
    Optional<String> administrator();
}
