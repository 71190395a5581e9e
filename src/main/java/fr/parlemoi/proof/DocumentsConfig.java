package fr.parlemoi.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of signed documents; documented in {@code docs/configuration.md}. */
@ConfigMapping(prefix = "parlemoi.documents")
interface DocumentsConfig {

    /** Age of the newest signing key at which another one takes over; the older ones still verify. */
    @WithDefault("365d")
    Duration rotateKeysAfter();

    /** How long a new key's signatures are accepted, from its making on; kept in the key's file. */
    @WithDefault("3650d")
    Duration keysValidFor();
}
