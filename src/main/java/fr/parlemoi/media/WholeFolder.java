package fr.parlemoi.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * A folder that appears with all its files or not at all, even when the machine stops half-way. Whoever uses one holds
 * the lock of the folder around it, so what an earlier one left unfinished is nobody's any more.
 */
final class WholeFolder {

    private final Path target;
    private final Path unfinished;

    WholeFolder(Path target) {
        this.target = target;
        this.unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    }

    /** An empty folder, to be filled. */
    Path begin() throws IOException {
        abandon();
        return Files.createDirectories(unfinished);
    }

    void finish() throws IOException {
        try (Stream<Path> files = Files.list(unfinished)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was not finished. */
    void abandon() throws IOException {
        if (!Files.exists(unfinished)) {
            return;
        }
        Files.walkFileTree(unfinished, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes state) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
