package fr.parlemoi.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files that one medium plays from. They stay the cache's or the author's: copy them.
 *
 * @param renditions films, the largest first, or sound alone; empty while nothing that browsers play is there
 * @param sound a film's sound without its pictures
 * @param thumbnails of a film
 * @param waveform an SVG drawing of sound alone
 */
public record MediaFiles(
        List<RenditionFile> renditions,
        Optional<RenditionFile> sound,
        Optional<CachedThumbnails> thumbnails,
        Optional<Path> waveform) {

    public MediaFiles {
        renditions = List.copyOf(renditions);
    }

    /** One WebP picture that holds all thumbnails. */
    public record CachedThumbnails(Path file, ThumbnailSheet sheet) {}

    static MediaFiles only(List<RenditionFile> renditions) {
        return new MediaFiles(renditions, Optional.empty(), Optional.empty(), Optional.empty());
    }

    MediaFiles with(CachedThumbnails made) {
        return new MediaFiles(renditions, sound, Optional.of(made), waveform);
    }

    MediaFiles with(Path drawn) {
        return new MediaFiles(renditions, sound, thumbnails, Optional.of(drawn));
    }

    /** Of everything that plays. */
    public long bytes() {
        return Stream.concat(renditions.stream(), sound.stream())
                .mapToLong(RenditionFile::bytes)
                .sum();
    }
}
