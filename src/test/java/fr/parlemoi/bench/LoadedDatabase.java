package fr.parlemoi.bench;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.platform.mariadb.Access;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A running MariaDB with so many made learners on a data directory that is kept: the product's own, with its settings
 * and its durability, its memory sized to the data. Loaded once.
 *
 * @param data the data directory
 */
public record LoadedDatabase(Path data, int learners, EmbeddedMariaDb process) implements AutoCloseable {

    /** Name of the file in the data directory that tells how much loads have told. */
    static final String SENT = "load-sent";

    private static final long MEGABYTE = 1024 * 1024;

    // A learner's rows take some 10 kB in pages and indexes; the rest is the undo log and room to grow.
    private static final long KILOBYTES_A_LEARNER = 14;
    private static final long LEAST = 256 * MEGABYTE;

    // So few are loaded in a moment, and a load leaves them soon without anything new to play.
    private static final int SOON_PLAYED_OUT = 10_000;

    private static final String OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&preserveInstants=true&useBulkStmts=true&useServerPrepStmts=true";

    /** Starts it below {@code parent}, after loading it if that was not done to the end. */
    static LoadedDatabase start(Path parent, int learners, Course course) {
        return start(
                parent.resolve("learners-" + learners),
                learners,
                learners * KILOBYTES_A_LEARNER * 1024,
                database -> database.load(course));
    }

    /** Starts one with tables, and leaves to {@code load} what they hold; {@code memory} is for pages, in bytes. */
    public static LoadedDatabase start(Path data, int learners, long memory, Consumer<LoadedDatabase> load) {
        Settings settings = new Settings(data, MariaDbForTests.BINARIES, 0, Math.max(LEAST, memory));
        LoadedDatabase database = new LoadedDatabase(data, learners, EmbeddedMariaDb.start(settings));
        try {
            database.migrate();
            load.accept(database);
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw new IllegalStateException(data + " could not be loaded", failure);
        }
    }

    private void migrate() {
        Access access = process.access();
        Flyway.configure()
                .dataSource(access.url(), access.username(), access.password())
                .load()
                .migrate();
    }

    private void load(Course course) {
        // The course decides what rows there are.
        once("loaded-" + course.version(), () -> new LoadLearners(jdbi(), course).load(learners));
        extendSessions();
    }

    /** Loads unless that was done to the end before; a few in any case. */
    public void once(String name, Runnable load) {
        Path done = data.resolve(name);
        if (Files.exists(done) && learners > SOON_PLAYED_OUT) {
            return;
        }
        Display.say("%,d learners are loaded into %s, once", learners, data);
        load.run();
        // What was told is gone with the rows before.
        data.resolve(SENT).toFile().delete();
        try {
            Files.writeString(done, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Otherwise a load's first request of each session would write that it was used today. */
    void extendSessions() {
        jdbi().useHandle(handle -> handle.execute("""
                UPDATE session SET last_used_on = UTC_DATE() + INTERVAL 1 DAY, expires_at = UTC_DATE() + INTERVAL 180 DAY
                WHERE last_used_on < UTC_DATE()"""));
    }

    public Jdbi jdbi() {
        Access access = process.access();
        try {
            MariaDbDataSource source = new MariaDbDataSource(access.url() + "?" + OPTIONS);
            source.setUser(access.username());
            source.setPassword(access.password());
            return Jdbi.create(source);
        } catch (SQLException wrongAddress) {
            throw new IllegalStateException(wrongAddress);
        }
    }

    /** What it takes on the disk. */
    public long bytes() {
        try (Stream<Path> files = Files.walk(data.resolve("mariadb"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
