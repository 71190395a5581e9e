package fr.parlemoi.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what is counted; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.study")
public interface ProgressConfig {

    /** A pause in study that is shorter counts as study time. Named wherever the figure is shown. */
    @WithDefault("5M")
    Duration idleCap();
}
