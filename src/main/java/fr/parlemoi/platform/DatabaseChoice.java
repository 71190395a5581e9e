package fr.parlemoi.platform;

import fr.parlemoi.platform.mariadb.Access;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;

/**
 * Which database the server uses: the configured one, or else the embedded one. Decided before the server starts,
 * because its connection pool and migrations want to know.
 */
final class DatabaseChoice {

    /** The address of the embedded database when it is in use; told to the later, real configuration by system properties. */
    static final String EMBEDDED_URL = "fr.parlemoi.embedded.url";

    private static final String URL = "quarkus.datasource.jdbc.url";

    private final SmallRyeConfig config;

    private DatabaseChoice(SmallRyeConfig config) {
        this.config = config;
    }

    /** Reads the settings from wherever the server itself will read them. */
    static DatabaseChoice read() {
        return new DatabaseChoice(ConfigUtils.configBuilder()
                .withMapping(PlatformConfig.class)
                // Other features keep their settings under the same name.
                .withValidateUnknown(false)
                .build());
    }

    /** Starts the embedded database unless another is configured. */
    void prepare() {
        Optional<String> configured = config.getOptionalValue(URL, String.class);
        String ours = System.getProperty(EMBEDDED_URL);
        if (configured.isPresent() && !configured.get().equals(ours)) {
            return;
        }
        Access access = EmbeddedMariaDb.ensureRunning(settings(config.getConfigMapping(PlatformConfig.class)));
        System.setProperty(EMBEDDED_URL, access.url());
        System.setProperty(URL, access.url());
        System.setProperty("quarkus.datasource.username", access.username());
        System.setProperty("quarkus.datasource.password", access.password());
        System.setProperty("quarkus.datasource.statistics.username", access.statisticsUsername());
        System.setProperty("quarkus.datasource.statistics.password", access.statistics());
    }

    private static Settings settings(PlatformConfig platform) {
        return new Settings(
                platform.data(),
                platform.embedded().binaries().orElse(platform.data()),
                platform.embedded().port(),
                platform.embedded().bufferPool().asLongValue());
    }
}
