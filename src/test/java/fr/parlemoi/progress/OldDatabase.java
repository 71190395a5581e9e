package fr.parlemoi.progress;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database as a former version of the product left it, to be migrated. */
record OldDatabase(EmbeddedMariaDb process) implements AutoCloseable {

    private static final long BUFFER_POOL = 32L * 1024 * 1024;

    /** An empty one in {@code data}, with the tables that migrations made up to {@code version}. */
    static OldDatabase of(String version, Path data) {
        OldDatabase database =
                new OldDatabase(EmbeddedMariaDb.start(new Settings(data, MariaDbForTests.BINARIES, 0, BUFFER_POOL)));
        database.migrate(version);
        return database;
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(
                        process.access().url(),
                        process.access().username(),
                        process.access().password())
                .target(version)
                .load()
                .migrate();
    }

    Handle open() {
        return Jdbi.create(
                        process.access().url(),
                        process.access().username(),
                        process.access().password())
                .open();
    }

    @Override
    public void close() {
        process.close();
    }
}
