package fr.parlemoi.content;

import fr.parlemoi.catalogue.CourseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
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
final class Step5Write {

    private static final String UNFINISHED = ".unfinished";

    private final Path output;
    private final Path media;

    Step5Write(Path output) {
        this.output = output;
        this.media = CourseFile.media(output);
    }

    void write(BoundCourse bound) {
        try {
            Files.createDirectories(media);
            for (Map.Entry<String, Path> file : bound.media().entrySet()) {
                publish(file.getValue(), media.resolve(file.getKey()));
            }
            writeCourse(CourseFile.bytes(bound.course()));
            removeAllBut(bound.media().keySet());
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

    private void writeCourse(byte[] course) throws IOException {
        Path target = CourseFile.in(output);
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), course)) {
            return;
        }
        Path unfinished = unfinished(target);
        Files.write(unfinished, course);
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
