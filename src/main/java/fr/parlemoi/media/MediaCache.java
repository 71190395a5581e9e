package fr.parlemoi.media;

import java.nio.file.Path;

/**
 * What was learnt and made from media, kept by the content of the file and the version of the settings; so a second
 * build does no work on media. A result is there complete or not at all. Several builds may share one folder.
 */
public final class MediaCache {

    private final Path folder;

    public MediaCache(Path folder) {
        this.folder = folder;
    }

    /** SHA-256 of the file's content, 64 lower-case hex digits; a file that did not change is not read again. */
    public String hash(Path file) {
        throw new UnsupportedOperationException(folder + " " + file);
    }

    /** As {@link MediaProbe#probe}. */
    public Probe probe(Path media) throws UnreadableMedia {
        return MediaProbe.probe(media);
    }

    /** As {@link MediaProbe#picture}. */
    public PictureSize picture(Path picture) throws UnreadableMedia {
        return MediaProbe.picture(picture);
    }

    /** The poster of a film; its {@code file} stays the cache's: copy or link it. */
    public CachedPoster poster(Path video) throws UnreadableMedia {
        throw new UnreadableMedia("n’est pas une vidéo lisible : " + video.getFileName());
    }

    /** A WebP picture in the cache. */
    public record CachedPoster(Path file, PictureSize size) {}
}
