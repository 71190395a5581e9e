package fr.parlemoi.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the compiled course is; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi")
interface CatalogueConfig {

    /** The folder with {@code course.json} and {@code media/}; else the one beside the packaged server, or the build's. */
    Optional<Path> course();
}
