package fr.parlemoi.content;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Captions;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.catalogue.Picture;
import fr.parlemoi.catalogue.Rendition;
import fr.parlemoi.content.CaptionFile.TimedCue;
import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.MediaCache.CachedPoster;
import fr.parlemoi.media.PictureSize;
import fr.parlemoi.media.Probe;
import fr.parlemoi.media.VideoTrack;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the catalogue's values of a course without faults: links become addresses, files get their published names. */
final class Step4Bind {

    private final CourseSource course;
    private final Measures measures;
    private final PublishedFiles files;
    private final BodyHtml html;

    Step4Bind(CourseSource course, Measures measures, MediaCache cache) {
        this.course = course;
        this.measures = measures;
        this.files = new PublishedFiles(cache);
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
        return new BoundCourse(CourseFile.versioned(unversioned), files.byName());
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
                material instanceof Material.Played played ? media(played) : null,
                material instanceof Material.Looked looked
                        ? picture(looked.image().value(), looked.alternative().value())
                        : null,
                material instanceof Material.Looked looked ? looked.question().value() : null);
    }

    private Media media(Material.Played played) {
        Path file = played.media().value();
        Probe probe = measures.media().get(file);
        Optional<VideoTrack> video = probe.video();
        Rendition master = new Rendition(
                files.publish(file),
                probe.type(),
                video.map(VideoTrack::width).orElse(0),
                video.map(VideoTrack::height).orElse(0),
                files.bytes(file));
        return new Media(
                probe.seconds(),
                List.of(master),
                List.of(captions(played.captions().value())),
                poster(file));
    }

    private Captions captions(CaptionFile captions) {
        return new Captions(
                files.publish(captions.file()),
                Locale.FRENCH.toLanguageTag(),
                "Français",
                captions.cues().stream().map(TimedCue::cue).toList());
    }

    private Picture poster(Path film) {
        CachedPoster poster = measures.posters().get(film);
        return poster == null
                ? null
                : new Picture(
                        files.publish(poster.file(), film.getFileName().toString()),
                        poster.size().width(),
                        poster.size().height(),
                        "");
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
