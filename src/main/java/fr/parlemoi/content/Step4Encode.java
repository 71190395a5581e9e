package fr.parlemoi.content;

import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.MediaFiles;
import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what each master plays from, has made what is missing, now or later, and reports masters that are refused. */
final class Step4Encode {

    private final MediaCache cache;
    private final Encoder encoder;
    private final Faults faults;
    private final Encodings encodings = new Encodings(new HashMap<>(), new ArrayList<>(), new ArrayList<>());

    Step4Encode(MediaCache cache, Encoder encoder, Faults faults) {
        this.cache = cache;
        this.encoder = encoder;
        this.faults = faults;
    }

    /** Passes over media that could not be read, which was reported. */
    Encodings encode(CourseSource course, Measures measures) {
        List<Master> missing = masters(course, measures).stream()
                .filter(master -> !find(master))
                .toList();
        encoder.encode(missing);
        for (Master master : missing) {
            if (!find(master)) {
                leave(master);
            } else if (encodings.files().containsKey(master.file())) {
                encodings.made().add(master);
            }
        }
        return encodings;
    }

    private List<Master> masters(CourseSource course, Measures measures) {
        Map<Path, Master> masters = new LinkedHashMap<>();
        course.activities()
                .flatMap(activity -> activity.material().optional().stream())
                .forEach(material -> {
                    if (material instanceof Material.Played played) {
                        played.media().ifGiven(file -> Optional.ofNullable(
                                        measures.media().get(file))
                                .map(probe -> masters.computeIfAbsent(
                                        file, _ -> new Master(file, cache.hash(file), probe, new ArrayList<>())))
                                .ifPresent(master ->
                                        master.places().add(played.media().place())));
                    }
                });
        return List.copyOf(masters.values());
    }

    /** Whether nothing is left to be done, for better or worse. */
    private boolean find(Master master) {
        return settle(master, () -> cache.ladders().find(master.file()));
    }

    private void leave(Master master) {
        encodings.pending().add(master);
        settle(master, () -> Optional.of(cache.ladders().untouched(master.file())));
    }

    private boolean settle(Master master, Look look) {
        try {
            Optional<MediaFiles> found = look.into();
            found.ifPresent(files -> encodings.files().put(master.file(), files));
            return found.isPresent();
        } catch (UnreadableMedia unreadable) {
            master.places().forEach(place -> faults.add(place, master.file(), unreadable));
            return true;
        }
    }

    private interface Look {

        Optional<MediaFiles> into() throws UnreadableMedia;
    }
}
