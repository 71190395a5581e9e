package fr.parlemoi.content;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.catalogue.Picture;
import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.PictureSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes the catalogue's values of a course without faults: links become addresses, files get their published names. */
final class Step5Bind {

    private final CourseSource course;
    private final Measures measures;
    private final PublishedFiles files;
    private final BindMedia media;
    private final BodyHtml html;

    Step5Bind(CourseSource course, Measures measures, Encodings encodings, MediaCache cache) {
        this.course = course;
        this.measures = measures;
        this.files = new PublishedFiles(cache);
        this.media = new BindMedia(measures, encodings, files);
        this.html = new BodyHtml(new Addresses(course), this::picture);
    }

    BoundCourse bind() {
        Course unversioned = new Course(
                course.id().value(),
                course.title().value(),
                course.subtitle().value(),
                course.summary().value(),
                "",
                course.demonstration().optional().orElse(false),
                IntStream.range(0, course.modules().size())
                        .mapToObj(index -> module(index + 1, course.modules().get(index)))
                        .toList(),
                retired());
        return new BoundCourse(CourseFile.versioned(unversioned), files.byName(), files.texts());
    }

    private Module module(int number, ModuleSource source) {
        String id = source.identity().id().value();
        return new Module(
                id,
                source.identity().slug().value(),
                values(source.identity().formerSlugs()),
                number,
                source.title().value(),
                source.summary().value(),
                values(source.objectives()),
                source.activities().stream()
                        .map(activity -> activity(id, activity))
                        .toList());
    }

    private Activity activity(String module, ActivitySource source) {
        Material material = source.material().value();
        return new Activity(
                source.identity().id().value(),
                module,
                source.identity().slug().value(),
                values(source.identity().formerSlugs()),
                source.kind().value(),
                source.title().value(),
                source.summary().value(),
                measures.seconds(source).orElseThrow(),
                source.required().optional().orElse(true),
                values(source.tags()),
                source.credits(),
                source.body().words(),
                html.render(source.body()),
                material instanceof Material.Played played ? media.bind(played) : null,
                material instanceof Material.Looked looked
                        ? picture(looked.image().value(), looked.alternative().value())
                        : null,
                material instanceof Material.Looked looked ? looked.question().value() : null);
    }

    private Picture picture(Path file, String alternative) {
        PictureSize size = measures.pictures().get(file);
        return new Picture(files.publish(file), size.width(), size.height(), alternative);
    }

    private List<Course.Retired> retired() {
        return course.ledger().published().entrySet().stream()
                .filter(entry ->
                        entry.getValue().retired().given() && !entry.getValue().isModule())
                .map(entry -> new Course.Retired(
                        entry.getKey(),
                        Kind.valueOf(entry.getValue().kind().value().toUpperCase(Locale.ROOT)),
                        entry.getValue().seconds().value()))
                .toList();
    }

    private static List<String> values(List<Entry<String>> entries) {
        return entries.stream().map(Entry::value).toList();
    }
}
