package fr.parlemoi.learner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The folder of secrets beside the data; only the server's own user may read it. */
public record KeyFolder(Path folder) {

    /**
     * What the file {@code name} holds, after writing {@code fresh} to it when there was none. All processes that ask
     * at once get the same answer.
     */
    public byte[] readOrCreate(String name, Supplier<byte[]> fresh) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the keys in " + folder.toAbsolutePath() + " are out of reach", failure);
        }
    }

    // A hard link appears whole or not at all and never replaces a file, which a move would.
    private void create(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        Path draft = Files.createTempFile(folder, ".draft", "", only("rw-------"));
        try {
            Files.write(draft, content);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // Its file is the one to read.
        } finally {
            Files.delete(draft);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /** The content of all files with this ending, in the order of their names. */
    public List<byte[]> readAll(String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .map(KeyFolder::read)
                    .toList();
        } catch (NoSuchFileException nothingCreatedYet) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("the keys in " + folder.toAbsolutePath() + " are out of reach", failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the key " + file.toAbsolutePath() + " is out of reach", failure);
        }
    }
}
