package fr.parlemoi.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the server as a whole; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi")
public interface PlatformConfig {

    /** The data directory: embedded database and keys. Never deleted by the server. */
    @WithDefault("data")
    Path data();

    /** The address people use, when it differs from the one the server sees (behind a proxy). */
    Optional<URI> publicUrl();

    Throttle throttle();

    /** Limits on repeated requests. */
    interface Throttle {

        /** False switches every limit off, for load tests. */
        @WithDefault("true")
        boolean enabled();
    }
}
