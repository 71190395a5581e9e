package fr.parlemoi.cohort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of reminders; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.reminders")
interface RemindersConfig {

    /** The time between two reminders that a learner gets in one cohort. */
    @WithDefault("P7D")
    Duration pause();
}
