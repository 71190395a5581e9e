package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How the server, and its administrator, reach the database. Kept as a client's option file, so that
 * {@code mariadb --defaults-extra-file=data/mariadb.cnf} works.
 */
public record Access(int port, String password) {

    static final String DATABASE = "parlemoi";
    static final String USER = "parlemoi";

    private static final String PORT = "port=";
    private static final String PASSWORD = "password=";
    private static final int PASSWORD_BYTES = 24;

    /** With this data directory's password, or a new one where there is none. */
    static Access of(DataFolder folder, int port) {
        return new Access(port, value(folder, PASSWORD).orElseGet(Access::newPassword));
    }

    /** As the running database was told. */
    static Access read(DataFolder folder) {
        return new Access(
                value(folder, PORT).map(Integer::parseInt).orElseThrow(),
                value(folder, PASSWORD).orElseThrow());
    }

    private static Optional<String> value(DataFolder folder, String key) {
        try {
            List<String> lines = Files.exists(folder.access()) ? Files.readAllLines(folder.access()) : List.of();
            return lines.stream()
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
                [client]
                protocol=tcp
                host=127.0.0.1
                %s%d
                user=%s
                %s%s
                skip-ssl
                """.formatted(PORT, port, USER, PASSWORD, password);
    }

    /** Run by {@code --init-file} before any connection is accepted, at every start: one statement a line. */
    private String grants() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO %2$s@'127.0.0.1';
                """.formatted(DATABASE, USER, password);
    }

    public String username() {
        return USER;
    }

    /** The JDBC address. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }
}
