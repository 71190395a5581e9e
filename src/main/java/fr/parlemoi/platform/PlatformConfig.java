package fr.parlemoi.platform;

import io.quarkus.runtime.configuration.MemorySize;
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

    Embedded embedded();

    /** Limits on repeated requests. */
    interface Throttle {

        /** False switches every limit off, for load tests. */
        @WithDefault("true")
        boolean enabled();
    }

    /** The embedded database, used while {@code quarkus.datasource.jdbc.url} is absent. */
    interface Embedded {

        /** Its port on 127.0.0.1; 0 for any free one. */
        @WithDefault("0")
        int port();

        /** Memory for its pages. */
        @WithDefault("256M")
        MemorySize bufferPool();

        /** Where MariaDB's programs are unpacked, one folder a version; the data directory when absent. */
        Optional<Path> binaries();
    }
}
