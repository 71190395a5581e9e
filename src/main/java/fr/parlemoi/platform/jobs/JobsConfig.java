package fr.parlemoi.platform.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of background jobs; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.jobs")
interface JobsConfig {

    /** How often a node looks for what is due, as the scheduler reads it: {@code off} for never. */
    @WithDefault(EVERY)
    String every();

    String EVERY = "5s";

    /** How long a job belongs to the node that claimed it; after that, another takes it for left behind. */
    @WithDefault("5M")
    Duration claim();

    /** How long a job that fails is tried again, from when it was queued. */
    @WithDefault("1D")
    Duration patience();
}
