package fr.parlemoi.media.encode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The folder of one master: what is unfinished has a name that nobody serves, and is gone at the end. */
final class Workshop implements AutoCloseable {

    private final Path folder;
    private final List<Path> parts = new ArrayList<>();

    Workshop(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A place for something unfinished. */
    Path part(String name) {
        Path part = folder.resolve("." + name + ".part");
        parts.add(part);
        return part;
    }

    /** Gives what is finished its name, once it is safe on the disk. */
    Path publish(Path part, String name) {
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
