package fr.parlemoi.content;

import fr.parlemoi.media.MediaCache.CachedPoster;
import fr.parlemoi.media.PictureSize;
import fr.parlemoi.media.Probe;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of media and pictures really are.
 *
 * @param posters of films alone
 */
record Measures(Map<Path, Probe> media, Map<Path, PictureSize> pictures, Map<Path, CachedPoster> posters) {

    /** How long an activity takes, in seconds: its media's real duration, or its estimate; nothing when it is unknown. */
    Optional<Double> seconds(ActivitySource activity) {
        return activity.material().optional().flatMap(material -> switch (material) {
            case Material.Played played ->
                played.media().optional().map(media::get).map(Probe::seconds);
            case Material.Written article -> article.minutes().optional();
            case Material.Looked looked -> looked.minutes().optional();
        });
    }

    /** Whether a medium is a film. */
    boolean hasPicture(Path file) {
        return media.containsKey(file) && media.get(file).video().isPresent();
    }
}
