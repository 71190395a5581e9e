package fr.parlemoi.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was learnt and made from media, kept by the content of the file and the version of the settings; so a second
 * build does no work on media. A result is there complete or not at all. Several builds may share one folder. Failures
 * to read or write the folder are {@link UncheckedIOException}s.
 *
 * <pre>
 *   folder/hashes/…                              what ContentHash remembers
 *   folder/results/&lt;SHA-256&gt;/probe-1.json        one folder a medium, one file a result
 *   folder/results/&lt;SHA-256&gt;/ladder-1/480p.mp4   or one folder, of what LadderCache has made
 * </pre>
 */
public final class MediaCache {

    // The names of results end with the version of the settings that make them: whoever changes what a result holds
    // raises its number, and every medium gets a new one.
    private static final String PROBE = "probe-1.json";
    private static final String PICTURE = "picture-1.json";
    private static final String POSTER = "poster-1.webp";

    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final ContentHash hashes;
    private final Path results;

    public MediaCache(Path folder) {
        hashes = new ContentHash(folder.resolve("hashes"));
        results = folder.resolve("results");
    }

    /** SHA-256 of the file's content, 64 lower-case hex digits; a file that did not change is not read again. */
    public String hash(Path file) {
        return hashes.of(file);
    }

    /** As {@link MediaProbe#probe}. */
    public Probe probe(Path media) throws UnreadableMedia {
        return learnt(result(media, PROBE), Probe.class, () -> MediaProbe.probe(media));
    }

    /** As {@link MediaProbe#picture}. */
    public PictureSize picture(Path picture) throws UnreadableMedia {
        return learnt(result(picture, PICTURE), PictureSize.class, () -> MediaProbe.picture(picture));
    }

    /** The poster of a film; its {@code file} stays the cache's: copy or link it. */
    public CachedPoster poster(Path video) throws UnreadableMedia {
        Path file = result(video, POSTER);
        VideoTrack track = probe(video).video().orElseThrow(UnreadableMedia::soundAlone);
        return new CachedPoster(file, Files.exists(file) ? Poster.size(track) : Poster.write(video, file));
    }

    /** What encoding made. */
    public LadderCache ladders() {
        return new LadderCache(this);
    }

    /** A WebP picture in the cache. */
    public record CachedPoster(Path file, PictureSize size) {}

    Path result(Path file, String name) {
        return results(file).resolve(name);
    }

    /** The folder of all results of one file. */
    Path results(Path file) {
        return results.resolve(hash(file));
    }

    static <T> T learnt(Path file, Class<T> type, Lesson<T> lesson) throws UnreadableMedia {
        try {
            if (Files.exists(file)) {
                return JSON.readValue(Files.readAllBytes(file), type);
            }
            T result = lesson.learn();
            WholeFile.write(file, JSON.writeValueAsBytes(result));
            return result;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("delete " + file + ": it was not written by this program", unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    interface Lesson<T> {
        T learn() throws UnreadableMedia;
    }
}
