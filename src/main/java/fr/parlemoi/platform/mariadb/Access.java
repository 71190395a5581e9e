package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the server, and its administrator, reach the database. Kept as a client's option file, so that
 * {@code mariadb --defaults-extra-file=data/mariadb.cnf} works.
 *
 * @param statistics the password of the account that reads released figures and nothing else
 */
public record Access(int port, String password, String statistics) {

    static final String DATABASE = "parlemoi";
    static final String USER = "parlemoi";
    static final String STATISTICS_USER = "parlemoi_statistics";

    private static final String PORT = "port=";
    private static final String PASSWORD = "password=";
    private static final String MAIN = "[client]";
    private static final String STATISTICS = "[parlemoi-statistics]";
    private static final int PASSWORD_BYTES = 24;

    /** All that the account for statistics may read. */
    private static final List<String> RELEASED = List.of("released_table", "partner_play");

    /** With this data directory's passwords, or new ones where there are none. */
    static Access of(DataFolder folder, int port) {
        return new Access(
                port,
                value(folder, MAIN, PASSWORD).orElseGet(Access::newPassword),
                value(folder, STATISTICS, PASSWORD).orElseGet(Access::newPassword));
    }

    /** As the running database was told. */
    static Access read(DataFolder folder) {
        return new Access(
                value(folder, MAIN, PORT).map(Integer::parseInt).orElseThrow(),
                value(folder, MAIN, PASSWORD).orElseThrow(),
                value(folder, STATISTICS, PASSWORD).orElseThrow());
    }

    private static Optional<String> value(DataFolder folder, String group, String key) {
        try {
            List<String> lines = Files.exists(folder.access()) ? Files.readAllLines(folder.access()) : List.of();
            return lines.stream()
                    .dropWhile(line -> !line.equals(group))
                    .filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(key.length()));
        } catch (IOException failure) {
            throw DataFolder.notWritable(folder.access(), failure);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes the client's option file, and the statements by which the database learns the same on its start. */
    void write(DataFolder folder) {
        try {
            DataFolder.writeSecret(folder.access(), optionFile());
            DataFolder.writeSecret(folder.grants(), grants());
        } catch (IOException failure) {
            throw DataFolder.notWritable(folder.path(), failure);
        }
    }

    private String optionFile() {
        return """
                # Written at each start of the server. For an administrator:
                #   mariadb --defaults-extra-file=mariadb.cnf parlemoi
                # The account that reads released figures; no program but the server heeds this group.
                %s
                user=%s
                %s%s
                [client]
                protocol=tcp
                host=127.0.0.1
                %s%d
                user=%s
                %s%s
                skip-ssl
                """.formatted(STATISTICS, STATISTICS_USER, PASSWORD, statistics, PORT, port, USER, PASSWORD, password);
    }

    /**
     * Run by {@code --init-file} before any connection is accepted, at every start: one statement a line. A right to a
     * table can be given before there is the table, by a migration, only together with the right to make it; that one
     * is taken back.
     */
    private String grants() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO %2$s@'127.0.0.1';
                CREATE USER IF NOT EXISTS %4$s@'127.0.0.1' IDENTIFIED BY '%5$s';
                ALTER USER %4$s@'127.0.0.1' IDENTIFIED BY '%5$s';
                """.formatted(DATABASE, USER, password, STATISTICS_USER, statistics)
                + RELEASED.stream().map(Access::readable).collect(Collectors.joining());
    }

    private static String readable(String table) {
        return """
                GRANT SELECT, CREATE ON %1$s.%2$s TO %3$s@'127.0.0.1';
                REVOKE CREATE ON %1$s.%2$s FROM %3$s@'127.0.0.1';
                """.formatted(DATABASE, table, STATISTICS_USER);
    }

    public String username() {
        return USER;
    }

    public String statisticsUsername() {
        return STATISTICS_USER;
    }

    /** The JDBC address. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }
}
