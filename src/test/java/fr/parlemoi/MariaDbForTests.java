package fr.parlemoi;

import fr.parlemoi.platform.mariadb.Access;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The server's own embedded MariaDB for the whole test run, empty at its start. */
public class MariaDbForTests implements QuarkusTestResourceLifecycleManager {

    // Outside target/, so that a clean build does not unpack 350 MB again.
    public static final Path BINARIES = Path.of(".cache", "mariadb");

    private static final long BUFFER_POOL = 128L * 1024 * 1024;

    private EmbeddedMariaDb database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedMariaDb.start(new Settings(Path.of("target", "test-data"), BINARIES, 0, BUFFER_POOL));
        empty(database.access());
        return Map.of(
                "quarkus.datasource.jdbc.url", database.access().url(),
                "quarkus.datasource.username", database.access().username(),
                "quarkus.datasource.password", database.access().password(),
                "quarkus.datasource.statistics.username", database.access().statisticsUsername(),
                "quarkus.datasource.statistics.password", database.access().statistics());
    }

    private static void empty(Access access) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE parlemoi");
            statement.execute("CREATE DATABASE parlemoi");
        } catch (SQLException failure) {
            throw new IllegalStateException("the test database could not be emptied", failure);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
