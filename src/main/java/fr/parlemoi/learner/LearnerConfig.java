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

    /** How long a session of somebody who works for the course lasts after her sign-in, however much it is used. */
    @WithDefault("12h")
    Duration staffLifetime();

    /** Age of the newest signing key at which another one takes over; the older ones still verify. */
    @WithDefault("90d")
    Duration rotateKeysAfter();
}
