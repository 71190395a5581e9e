package fr.parlemoi.statistics.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of statistics; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.statistics")
interface StatisticsConfig {

    /** No figure of fewer people is published; at least 5. */
    @WithDefault("11")
    int threshold();
}
