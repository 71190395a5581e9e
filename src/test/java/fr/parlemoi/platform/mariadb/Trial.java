package fr.parlemoi.platform.mariadb;

import fr.parlemoi.MariaDbForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the tests of the embedded database have in common. */
final class Trial {

    private static final long BUFFER_POOL = 64L * 1024 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Trial() {}

    static Settings settings(Path data) {
        return new Settings(data, MariaDbForTests.BINARIES, 0, BUFFER_POOL);
    }

    static Connection connect(Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    static void execute(Access access, String... statements) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(Access access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static boolean answers(Access access) {
        try (Connection connection = connect(access)) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await(() -> !isAlive(pid));
    }

    /** Waits until {@code reached}, and fails after a minute. */
    static void await(BooleanSupplier reached) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("waited in vain for a minute");
            }
            Mariadbd.pause(Duration.ofMillis(20));
        }
    }
}
