package fr.parlemoi.content;

import fr.parlemoi.catalogue.CourseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the compiled course. Every file appears complete or not at all, media before the {@code course.json} that names
 * them, and what no course names any more goes last: whenever a build is interrupted, a whole course is there.
 */
final class Step6Write {

    private static final String UNFINISHED = ".unfinished";

    private final Path output;
    private final Path media;

    Step6Write(Path output) {
        this.output = output;
        this.media = CourseFile.media(output);
    }

    /** Writes the course, and removes files that it does not name. */
    void write(BoundCourse bound) {
        add(bound);
        try {
            removeAllBut(bound.names());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the course, and leaves other files alone. */
    void add(BoundCourse bound) {
        try {
            Files.createDirectories(media);
            for (Map.Entry<String, Path> file : bound.media().entrySet()) {
                publish(file.getValue(), media.resolve(file.getKey()));
            }
            for (Map.Entry<String, String> text : bound.texts().entrySet()) {
                write(text.getValue().getBytes(StandardCharsets.UTF_8), media.resolve(text.getKey()));
            }
            write(CourseFile.bytes(bound.course()), CourseFile.in(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Copies, never links: an editor that saves in place would change what browsers keep for ever under this name. */
    private void publish(Path source, Path target) throws IOException {
        if (!isPublished(source, target)) {
            Path unfinished = unfinished(target);
            Files.copy(source, unfinished, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            finish(unfinished, target);
        }
    }

    /** What was copied whole has the size and the time of its source. */
    private static boolean isPublished(Path source, Path target) throws IOException {
        return Files.exists(target)
                && Files.size(source) == Files.size(target)
                && Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(target));
    }

    private static void write(byte[] bytes, Path target) throws IOException {
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
            return;
        }
        Path unfinished = unfinished(target);
        Files.write(unfinished, bytes);
        finish(unfinished, target);
    }

    private void removeAllBut(Set<String> named) throws IOException {
        try (Stream<Path> files = Files.list(media)) {
            for (Path file : files.toList()) {
                if (!named.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    private static void finish(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
