package fr.parlemoi.learner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of sessions; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.session")
interface LearnerConfig {

    /** How long a session lasts after its last use. */
    @WithDefault("180d")
    Duration lifetime();

    /** Age of the newest signing key at which another one takes over; the older ones still verify. */
    @WithDefault("90d")
    Duration rotateKeysAfter();
}
