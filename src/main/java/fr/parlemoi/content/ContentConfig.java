package fr.parlemoi.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the dev profile finds what authors edit; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi")
interface ContentConfig {

    /** The content folder. */
    @WithDefault("content")
    Path content();

    /** Where what was learnt about media is kept. */
    @WithDefault(".cache/media")
    Path mediaCache();
}
