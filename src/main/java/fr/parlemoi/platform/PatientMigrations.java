package fr.parlemoi.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets a migration of a large table take its time: a request's limits on waiting would break it off half done. */
@Singleton
class PatientMigrations implements FlywayConfigurationCustomizer {

    private static final String OPTIONS =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&socketTimeout=0";

    private final String url;
    private final String username;
    private final String password;

    PatientMigrations(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.username = username.orElse(null);
        this.password = password.orElse(null);
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(url + (url.contains("?") ? "&" : "?") + OPTIONS, username, password);
    }
}
