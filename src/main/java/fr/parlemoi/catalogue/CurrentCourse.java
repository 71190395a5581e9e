package fr.parlemoi.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The course being served. The dev profile replaces it when {@code content/} changed; otherwise it never changes. */
@Startup
@Named("course")
@ApplicationScoped
public class CurrentCourse {

    private static final String PACKAGED_JAR = "quarkus-run.jar";

    private final Path folder;
    private volatile Course course;

    CurrentCourse(CatalogueConfig config) {
        folder = config.course()
                .orElseGet(() -> folderBeside(System.getProperty("java.class.path")))
                .toAbsolutePath();
        course = load(folder);
    }

    public Course get() {
        return course;
    }

    /** The folder that it was loaded from, with {@code course.json} and {@code media/}. */
    public Path folder() {
        return folder;
    }

    public void replace(Course changed) {
        course = changed;
    }

    /** The course lies beside the packaged server's jar; where there is none, a build has just written it. */
    static Path folderBeside(String classPath) {
        Path first = Path.of(classPath.split(java.io.File.pathSeparator)[0]);
        return first.endsWith(PACKAGED_JAR)
                ? first.toAbsolutePath().resolveSibling("course")
                : Path.of("target", "course");
    }

    static Course load(Path folder) {
        if (!Files.isRegularFile(CourseFile.in(folder))) {
            throw new IllegalStateException("There is no compiled course in " + folder
                    + ". Build it with ./mvnw process-classes, or name the folder that holds course.json in the setting"
                    + " parlemoi.course.");
        }
        try {
            return CourseFile.read(folder);
        } catch (UncheckedIOException unreadable) {
            throw new IllegalStateException(
                    "The compiled course in " + folder
                            + " cannot be read: it was made by another version, or is damaged. Build it again with"
                            + " ./mvnw process-classes.",
                    unreadable);
        }
    }
}
