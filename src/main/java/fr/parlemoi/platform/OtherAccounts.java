package fr.parlemoi.platform;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jdbi.v3.core.Jdbi;

/**
 * The database as accounts with fewer rights see it: {@code quarkus.datasource.<name>.username} and {@code .password},
 * and {@code .jdbc.url} where it is not the server's own. A named datasource of Quarkus is none of these, for it could
 * not be left out at run time.
 */
@ApplicationScoped
public class OtherAccounts {

    private static final String MAIN = "quarkus.datasource.";
    private static final String PROPERTIES = MAIN + "jdbc.additional-jdbc-properties.";
    private static final int MOST_CONNECTIONS = 6;
    private static final Duration ACQUISITION_LIMIT = Duration.ofSeconds(5);
    private static final Duration CHECKED_AFTER = Duration.ofSeconds(1);

    private final Config config;
    private final MeterRegistry meters;
    private final List<AgroalDataSource> pools = new ArrayList<>();

    OtherAccounts(Config config, MeterRegistry meters) {
        this.config = config;
        this.meters = meters;
    }

    /** Opens it for as long as the server runs, without a connection yet; empty where this account is not configured. */
    public synchronized Optional<Database> open(String name) {
        return text(MAIN + name + ".username").map(username -> {
            String url =
                    text(MAIN + name + ".jdbc.url").orElseGet(() -> config.getValue(MAIN + "jdbc.url", String.class));
            AgroalDataSource pool =
                    pool(url, username, text(MAIN + name + ".password").orElse(""));
            pools.add(pool);
            return new Database(Jdbi.create(pool), meters);
        });
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }

    private AgroalDataSource pool(String url, String username, String password) {
        AgroalDataSourceConfigurationSupplier supplier = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(MOST_CONNECTIONS)
                        .acquisitionTimeout(ACQUISITION_LIMIT)
                        .idleValidationTimeout(CHECKED_AFTER)
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(url)
                                    .principal(new NamePrincipal(username))
                                    .credential(new SimplePassword(password));
                            // Limits on waiting, times in UTC: as the server's own connections have them.
                            StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                                    .filter(property -> property.startsWith(PROPERTIES))
                                    .forEach(property -> factory.jdbcProperty(
                                            property.substring(PROPERTIES.length()),
                                            config.getValue(property, String.class)));
                            return factory;
                        }));
        try {
            return AgroalDataSource.from(supplier);
        } catch (SQLException failure) {
            throw new IllegalStateException("no pool for the account " + username, failure);
        }
    }

    @PreDestroy
    void close() {
        pools.forEach(AgroalDataSource::close);
    }
}
