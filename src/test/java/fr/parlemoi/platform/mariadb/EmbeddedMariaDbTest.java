package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.BesideTheApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data directory lies under the system's temporary folder, where nothing may be deleted either. */
@BesideTheApplication
class EmbeddedMariaDbTest {

    @TempDir
    static Path data;

    @Test
    void keeps_its_data_when_it_is_stopped_and_started() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            Trial.execute(
                    database.access(),
                    "CREATE OR REPLACE TABLE kept (word VARCHAR(20))",
                    "INSERT INTO kept VALUES ('doudou')");
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThat(Trial.query(database.access(), "SELECT word FROM kept")).isEqualTo("doudou");
        }
        assertThat(data.resolve("mariadb").resolve("parlemoi")).isDirectory();
    }

    @Test
    void leaves_no_process_behind_when_it_is_stopped() {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data));
        long pid = database.pid();

        database.close();

        assertThat(Trial.isAlive(pid)).isFalse();
        assertThat(data.resolve("mariadb.log")).content().contains("Shutdown complete");
    }

    @ParameterizedTest
    @CsvSource({"root,", "parlemoi,", "parlemoi,secret", "'',", "mariadb.sys,"})
    void lets_nobody_in_without_the_password(String user, String password) {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            String server = database.access().url().replace("/parlemoi", "/");

            assertThatThrownBy(() -> DriverManager.getConnection(server, user, password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void gives_its_user_no_right_beyond_its_own_database() {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThatThrownBy(() -> Trial.execute(database.access(), "CREATE DATABASE elsewhere"))
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> Trial.query(database.access(), "SELECT * FROM mysql.global_priv"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void keeps_one_password_that_only_the_owner_may_read() throws IOException {
        String password;
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            password = database.access().password();
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThat(database.access().password()).isEqualTo(password).hasSizeGreaterThan(30);
            assertThat(permissions("mariadb.cnf")).isEqualTo("rw-------");
            assertThat(permissions("mariadb")).isEqualTo("rwx------");
            assertThat(data.resolve("mariadb.grants.sql")).doesNotExist();
        }
    }

    private static String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }

    @Test
    void opens_again_when_its_password_was_lost() throws IOException {
        EmbeddedMariaDb.start(Trial.settings(data)).close();
        Files.delete(data.resolve("mariadb.cnf"));

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThat(Trial.answers(database.access())).isTrue();
        }
    }

    @Test
    void listens_on_the_loopback_address_alone() throws IOException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            String port = String.format(Locale.ROOT, ":%04X", database.access().port());

            assertThat(listening("/proc/net/tcp", port)).containsExactly("0100007F" + port);
            assertThat(listening("/proc/net/tcp6", port)).isEmpty();
        }
    }

    private static List<String> listening(String table, String port) throws IOException {
        String listens = "0A";
        try (Stream<String> lines = Files.lines(Path.of(table))) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[3].equals(listens) && columns[1].endsWith(port))
                    .map(columns -> columns[1])
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 1",
        "innodb_snapshot_isolation, 1",
        "time_zone, +00:00",
        "character_set_database, utf8mb4",
        "collation_database, utf8mb4_uca1400_ai_ci",
        "innodb_buffer_pool_size, 67108864",
        "socket, ''"
    })
    void runs_with_the_settings_that_the_server_stands_on(String variable, String value) throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThat(Trial.query(database.access(), "SELECT @@" + variable)).isEqualTo(value);
        }
    }

    @Test
    void refuses_a_value_that_does_not_fit() {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThatThrownBy(() -> Trial.execute(
                            database.access(),
                            "CREATE OR REPLACE TABLE strict (word VARCHAR(3))",
                            "INSERT INTO strict VALUES ('doudou')"))
                    .hasMessageContaining("Data too long");
        }
    }

    @Test
    void starts_where_the_path_is_too_long_for_a_socket() throws IOException {
        Path deep = Files.createDirectories(data.resolve("d".repeat(120)));

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(deep))) {
            assertThat(Trial.answers(database.access())).isTrue();
        }
    }

    @Test
    void comes_back_on_the_same_port_when_it_is_killed() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            Access before = database.access();
            Trial.execute(before, "CREATE OR REPLACE TABLE survived (n INT)", "INSERT INTO survived VALUES (7)");
            long killed = database.pid();

            Trial.kill(killed);

            Trial.await(() -> Trial.answers(before));
            assertThat(database.pid()).isNotEqualTo(killed);
            assertThat(Trial.query(before, "SELECT n FROM survived")).isEqualTo("7");
        }
    }
}
