package fr.parlemoi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Tries, with the account of the prefecture's pages, every table that there is; a new one is tried by itself. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class StatisticsAccountTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.statistics.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.statistics.password")
    String password;

    @Inject
    Database database;

    @Test
    void reads_two_tables_and_no_other_one() throws SQLException {
        List<String> all = database.read(handle -> handle.createQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .mapTo(String.class)
                .list());
        assertThat(all).contains("learner", "released_table", "month_count").hasSizeGreaterThan(20);

        List<String> readable = new ArrayList<>();
        try (Connection connection = connect()) {
            for (String table : all) {
                if (runs(connection, "SELECT 1 FROM `" + table + "` LIMIT 1")) {
                    readable.add(table);
                }
            }
        }
        assertThat(readable).containsExactlyInAnyOrder("released_table", "partner_play");
    }

    @Test
    void changes_nothing_anywhere() throws SQLException {
        try (Connection connection = connect()) {
            for (String table : List.of("released_table", "partner_play")) {
                assertRefused(connection, "DELETE FROM " + table);
                assertRefused(connection, "INSERT INTO " + table + " SELECT * FROM " + table);
                assertRefused(connection, "TRUNCATE " + table);
                assertRefused(connection, "DROP TABLE " + table);
                assertRefused(connection, "ALTER TABLE " + table + " ADD COLUMN x INT");
                assertRefused(connection, "CREATE OR REPLACE TABLE " + table + " (x INT)");
            }
            assertRefused(connection, "UPDATE released_table SET body = '{}'");
            assertRefused(connection, "UPDATE partner_play SET plays = 0");
            assertRefused(connection, "CREATE TABLE mine (x INT)");
            assertRefused(connection, "SELECT * FROM mysql.global_priv");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    private static boolean runs(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("denied");
            return false;
        }
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatThrownBy(() -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .hasMessageContaining("denied");
    }
}
