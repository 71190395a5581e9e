package fr.parlemoi.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the journal's intake; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.intake")
interface IntakeConfig {

    /** The most events that wait to be recorded; what comes on top is refused with 503. */
    @WithDefault("20000")
    int queue();

    /** The most deliveries in one transaction. */
    @WithDefault("256")
    int batch();

    /** How many transactions this node makes at once, each of what waits when it begins. */
    @WithDefault("2")
    int writers();

    /** How long a delivery waits for a database that is away, or for its learner, before it is refused with 503. */
    @WithDefault("20S")
    Duration patience();
}
