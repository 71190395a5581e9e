package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jboss.logging.Logger;

/** A data folder's own tables: laid once, upgraded by a newer series of MariaDB, refused by an older version. */
record SystemTables(Options options, ErrorLog log) {

    private static final Logger LOG = Logger.getLogger(SystemTables.class);

    // The name and form that MariaDB's own tools use, so that they understand the folder too.
    private static final String VERSION_FILE = "mariadb_upgrade_info";
    private static final long NEW_MEGABYTES = 200;
    private static final long OLD_MEGABYTES = 20;
    private static final List<String> TABLES = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql");

    /** Makes the folder ready to be served. Nothing of an existing database is ever deleted. */
    void prepare() {
        DataFolder folder = options.folder();
        try {
            DataFolder.createPrivate(folder.temporary());
            if (isEmpty(folder.database())) {
                lay();
            } else {
                accept();
            }
        } catch (IOException failure) {
            throw DataFolder.notWritable(folder.path(), failure);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Lays a new database aside and renames it, so that an interrupted start leaves none or all of it. */
    private void lay() throws IOException {
        DataFolder folder = options.folder();
        DataFolder.requireSpace(folder.path(), NEW_MEGABYTES);
        LOG.infof("Première mise en route : la base de données est créée dans %s", folder.database());
        if (Files.exists(folder.beginning())) {
            Folders.delete(folder.beginning());
        }
        DataFolder.createPrivate(folder.beginning());
        bootstrap(folder.beginning(), List.of("CREATE DATABASE mysql;", "USE mysql;"), this::writeFirstRows);
        recordVersion(folder.beginning());
        Files.move(folder.beginning(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** MariaDB's first rows without the accounts it would make: nobody may sign in until the grants are read. */
    private void writeFirstRows(OutputStream input) throws IOException {
        writeLine(input, "SET @auth_root_socket=NULL;");
        Files.copy(options.binaries().share().resolve("mariadb_system_tables_data.sql"), input);
        writeLine(input, "DELETE FROM global_priv WHERE User <> 'mariadb.sys';");
        writeLine(input, "DELETE FROM proxies_priv;");
    }

    private void accept() throws IOException {
        Path database = options.folder().database();
        if (!Files.isDirectory(database.resolve("mysql"))) {
            throw new CannotStart(
                    "Le dossier « %s » n’est pas vide et ne contient pas de base MariaDB. Déplacez ce qu’il contient, ou choisissez un autre dossier par parlemoi.data."
                            .formatted(database));
        }
        DataFolder.requireSpace(database, OLD_MEGABYTES);
        Version ours = options.binaries().version();
        Version theirs = readVersion(database, ours);
        if (theirs.compareTo(ours) > 0) {
            throw new CannotStart(
                    "Les données de « %s » ont été écrites par MariaDB %s, plus récent que celui de ce serveur (%s). Utilisez une version plus récente du serveur, ou restaurez une sauvegarde faite avec MariaDB %s."
                            .formatted(database, theirs, ours, ours));
        }
        if (!theirs.sameSeries(ours)) {
            LOG.infof("La base de données passe de MariaDB %s à %s.", theirs, ours);
            bootstrap(database, List.of("USE mysql;"), input -> {});
        }
        recordVersion(database);
    }

    private static Version readVersion(Path database, Version whenUnknown) throws IOException {
        Path file = database.resolve(VERSION_FILE);
        return Files.exists(file) ? Version.of(Files.readString(file)) : whenUnknown;
    }

    private void recordVersion(Path database) throws IOException {
        Files.writeString(database.resolve(VERSION_FILE), options.binaries().version() + "-MariaDB\n");
    }

    /** Runs the scripts with a {@code mariadbd} that listens nowhere. They create what is missing and keep what is there. */
    private void bootstrap(Path database, List<String> before, SqlScript after) {
        Mariadbd.launch(options.bootstrap(database), log, ProcessBuilder.Redirect.PIPE)
                .run(input -> {
                    for (String line : before) {
                        writeLine(input, line);
                    }
                    for (String script : TABLES) {
                        Files.copy(options.binaries().share().resolve(script), input);
                    }
                    after.writeTo(input);
                });
    }

    private static void writeLine(OutputStream input, String line) throws IOException {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** SQL for {@code mariadbd --bootstrap}, each statement ending its line. */
    @FunctionalInterface
    interface SqlScript {
        void writeTo(OutputStream input) throws IOException;
    }
}
