package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data directory and the names of what the embedded database keeps in it. Only its owner may look inside. */
record DataFolder(Path path) {

    private static final long MEGABYTE = 1024 * 1024;

    /** The folder as its real path, made when absent; a refusal where it cannot be written. */
    static DataFolder open(Path data) {
        try {
            if (Files.notExists(data)) {
                createPrivate(data);
            }
            DataFolder folder = new DataFolder(data.toRealPath());
            folder.checkWritable();
            return folder;
        } catch (IOException failure) {
            throw notWritable(data, failure);
        }
    }

    private void checkWritable() throws IOException {
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            throw notWritable(path, null);
        }
    }

    /** Makes a folder, and those above it, for its owner alone. */
    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static CannotStart notWritable(Path path, Throwable cause) {
        return new CannotStart(
                "Le dossier de données « %s » ne peut pas être écrit%s. Donnez-en les droits à l’utilisateur qui lance le serveur, ou choisissez un autre dossier par parlemoi.data."
                        .formatted(path.toAbsolutePath(), cause == null ? "" : " (" + cause + ")"),
                cause);
    }

    static CannotStart full(Path path, Throwable cause) {
        return new CannotStart(
                "Le disque du dossier « %s » est plein. Libérez de la place, puis relancez le serveur ; ou choisissez un autre dossier par parlemoi.data."
                        .formatted(path),
                cause);
    }

    /** A refusal when fewer than {@code megabytes} are left where {@code path} lies. */
    static void requireSpace(Path path, long megabytes) {
        try {
            long left = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
            if (left < megabytes) {
                throw new CannotStart(
                        "Il reste %d Mo sur le disque du dossier « %s » et il en faut au moins %d. Libérez de la place, ou choisissez un autre dossier par parlemoi.data."
                                .formatted(left, path, megabytes));
            }
        } catch (IOException failure) {
            throw notWritable(path, failure);
        }
    }

    Path database() {
        return path.resolve("mariadb");
    }

    /** Where a new database is laid before it is moved, whole, to its place. */
    Path beginning() {
        return path.resolve("mariadb.new");
    }

    Path temporary() {
        return path.resolve("mariadb.tmp");
    }

    Path log() {
        return path.resolve("mariadb.log");
    }

    Path previousLog() {
        return path.resolve("mariadb.log.1");
    }

    Path access() {
        return path.resolve("mariadb.cnf");
    }

    Path grants() {
        return path.resolve("mariadb.grants.sql");
    }

    Path lock() {
        return path.resolve("mariadb.lock");
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    static void writeSecret(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
