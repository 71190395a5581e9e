package fr.parlemoi.browser;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.catalogue.Picture;
import fr.parlemoi.catalogue.Rendition;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a next release brings: a build whose style sheet has the token {@code --edition}, and a course in which the image
 * of the first module is another, and a film of the second weighs more than a phone can hold.
 */
final class NextVersion {

    private static final long TOO_MUCH = 40_000_000_000L;

    private NextVersion() {}

    /** Makes a build of what was packaged; the answer is its jar to start. */
    static Path build(Path packaged, Path folder) throws IOException {
        for (String unchanged : List.of("lib", "quarkus")) {
            Files.createSymbolicLink(
                    folder.resolve(unchanged), packaged.resolve(unchanged).toAbsolutePath());
        }
        Path app = Files.createDirectory(folder.resolve("app"));
        try (Stream<Path> jars = Files.list(packaged.resolve("app"))) {
            for (Path jar : jars.toList()) {
                edit(Files.copy(jar, app.resolve(jar.getFileName())));
            }
        }
        return Files.copy(packaged.resolve("quarkus-run.jar"), folder.resolve("quarkus-run.jar"));
    }

    private static void edit(Path jar) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            Files.writeString(
                    content.getPath("assets", "css", "tokens.css"),
                    ":root { --edition: 2 }",
                    StandardOpenOption.APPEND);
        }
    }

    /** Writes the course into an empty folder; the picture is one that lies in its media. */
    static void write(Path published, Path folder, String picture) throws IOException {
        Files.createSymbolicLink(
                CourseFile.media(folder), CourseFile.media(published).toAbsolutePath());
        Course course = CourseFile.read(published);
        List<Module> modules =
                course.modules().stream().map(module -> edited(module, picture)).toList();
        Course next = new Course(
                course.id(), course.title(), course.subtitle(), course.summary(), "", true, modules, course.retired());
        Files.write(CourseFile.in(folder), CourseFile.bytes(CourseFile.versioned(next)));
    }

    private static Module edited(Module module, String picture) {
        return new Module(
                module.id(),
                module.slug(),
                module.formerSlugs(),
                module.number(),
                module.title(),
                module.summary(),
                module.objectives(),
                module.activities().stream()
                        .map(activity -> edited(activity, picture))
                        .toList());
    }

    private static Activity edited(Activity activity, String picture) {
        boolean first = activity.module().equals("m1");
        Picture shown = activity.picture() != null && first
                ? new Picture(picture, 640, 360, activity.picture().alternative())
                : activity.picture();
        Media media =
                activity.media() != null && activity.module().equals("m2") ? heavy(activity.media()) : activity.media();
        return new Activity(
                activity.id(),
                activity.module(),
                activity.slug(),
                activity.formerSlugs(),
                activity.kind(),
                activity.title(),
                activity.summary(),
                activity.seconds(),
                activity.required(),
                activity.tags(),
                activity.credits(),
                activity.words(),
                activity.body(),
                media,
                shown,
                activity.question());
    }

    private static Media heavy(Media media) {
        return new Media(
                media.seconds(),
                media.renditions().stream()
                        .map(file -> new Rendition(file.path(), file.type(), file.width(), file.height(), TOO_MUCH))
                        .toList(),
                media.sound(),
                media.playlist(),
                media.captions(),
                media.poster(),
                media.thumbnails(),
                media.waveform());
    }
}
