package fr.parlemoi.content;

import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Looks into the files of media and pictures, makes the posters of films, and compares with what is declared. */
final class Step3Probe {

    private final MediaCache cache;
    private final Consumer<String> progress;
    private final Faults faults;
    private final Measures measures = new Measures(new HashMap<>(), new HashMap<>(), new HashMap<>());

    /** Tells {@code progress} the name of each file before it is looked into. */
    Step3Probe(MediaCache cache, Consumer<String> progress, Faults faults) {
        this.cache = cache;
        this.progress = progress;
        this.faults = faults;
    }

    Measures probe(CourseSource course) {
        course.activities().forEach(this::probe);
        course.activities().forEach(new MediaCheck(measures, faults)::check);
        new MinutesCheck(measures, faults).check(course);
        return measures;
    }

    private void probe(ActivitySource activity) {
        activity.material().ifGiven(material -> {
            switch (material) {
                case Material.Played played -> probeMedia(played.media());
                case Material.Written _ -> {}
                case Material.Looked looked -> probePicture(looked.image());
            }
        });
        activity.body()
                .images()
                .forEach(inText ->
                        probePicture(new Entry<>(inText.place(), inText.file().orElse(null))));
    }

    private void probeMedia(Entry<Path> media) {
        measure(media, measures.media(), cache::probe);
        media.ifGiven(file -> {
            if (measures.hasPicture(file)) {
                measure(media, measures.posters(), cache::poster);
            }
        });
    }

    private void probePicture(Entry<Path> picture) {
        measure(picture, measures.pictures(), cache::picture);
    }

    private <T> void measure(Entry<Path> file, Map<Path, T> known, Look<T> look) {
        file.ifGiven(path -> {
            progress.accept(path.getFileName().toString());
            try {
                known.put(path, look.into(path));
            } catch (UnreadableMedia unreadable) {
                faults.add(file.place(), path, unreadable);
            }
        });
    }

    private interface Look<T> {

        T into(Path file) throws UnreadableMedia;
    }
}
