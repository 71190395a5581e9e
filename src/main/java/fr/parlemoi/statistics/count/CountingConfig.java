package fr.parlemoi.statistics.count;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a node counts, as the scheduler reads it, {@code off} for never; documented in {@code docs/configuration.md}. */
@Unremovable // Nothing injects it: the scheduler reads its settings by their names.
@ConfigMapping(prefix = "parlemoi.counting")
interface CountingConfig {

    String CLOSE = "0 20 4 * * ?";
    String OPEN = "0 5 * * * ?";

    /** When it looks for a month to be closed. */
    @WithDefault(CLOSE)
    String close();

    /** When it counts the month that is open. */
    @WithDefault(OPEN)
    String open();
}
