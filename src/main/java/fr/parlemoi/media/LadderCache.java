package fr.parlemoi.media;

import fr.parlemoi.media.MediaFiles.CachedThumbnails;
import fr.parlemoi.media.encode.EncodeLadder;
import fr.parlemoi.media.encode.Ladder;
import fr.parlemoi.media.encode.LadderProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What encoding made of masters, kept by their content. It is found complete or not at all; threads and processes that
 * want the same master wait for one of them. A master that cannot be encoded is remembered too, with the reason, and is
 * not tried again before it or the settings change: hours may have passed before it failed.
 */
public final class LadderCache {

    // As MediaCache's names: whoever changes what these hold raises their numbers.
    private static final String LADDER = "ladder-" + EncodeLadder.SETTINGS;
    private static final String FIT = "fit-" + EncodeLadder.SETTINGS + ".json";
    private static final String REFUSAL = "refusal-" + EncodeLadder.SETTINGS + ".txt";
    private static final String THUMBNAILS = "thumbnails-1.webp";
    private static final String THUMBNAIL_SHEET = "thumbnails-1.json";
    private static final String WAVEFORM = "waveform-1.svg";
    private static final String DESCRIPTION = "ladder.json";

    private final MediaCache cache;

    LadderCache(MediaCache cache) {
        this.cache = cache;
    }

    /** What is there of a master; empty when some of it has yet to be made. */
    public Optional<MediaFiles> find(Path master) throws UnreadableMedia {
        return find(master, cache.results(master));
    }

    private static Optional<MediaFiles> find(Path master, Path results) throws UnreadableMedia {
        try {
            Path refusal = results.resolve(REFUSAL);
            if (Files.exists(refusal)) {
                throw new UnreadableMedia(Files.readString(refusal));
            }
            Optional<LadderFiles> ladder = ladder(master, results);
            return ladder.isEmpty() ? Optional.empty() : withDrawing(ladder.get(), results);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<LadderFiles> ladder(Path master, Path results) throws IOException {
        Path folder = results.resolve(LADDER);
        return Files.exists(folder)
                ? Optional.of(LadderFiles.read(folder.resolve(DESCRIPTION)).at(folder, master))
                : Optional.empty();
    }

    private static Optional<MediaFiles> withDrawing(LadderFiles ladder, Path results) throws IOException {
        MediaFiles playing = ladder.playing();
        if (ladder.films().isEmpty()) {
            Path waveform = results.resolve(WAVEFORM);
            return Files.exists(waveform) ? Optional.of(playing.with(waveform)) : Optional.empty();
        }
        Path sheet = results.resolve(THUMBNAIL_SHEET);
        return Files.exists(sheet)
                ? Optional.of(playing.with(new CachedThumbnails(
                        results.resolve(THUMBNAILS),
                        MediaCache.JSON.readValue(Files.readAllBytes(sheet), ThumbnailSheet.class))))
                : Optional.empty();
    }

    /** Whether browsers play a master as it is. Looks without decoding. */
    public boolean plays(Path master) throws UnreadableMedia {
        return MediaCache.learnt(cache.result(master, FIT), Boolean.class, () -> EncodeLadder.fits(master));
    }

    /** The master itself where that plays, else nothing that plays. */
    public MediaFiles untouched(Path master) throws UnreadableMedia {
        return MediaFiles.only(
                plays(master)
                        ? List.of(LadderFiles.describe(master, cache.probe(master), cache.hash(master)))
                        : List.of());
    }

    /** Makes what is not there yet of a master, unless somebody else just did. */
    public void make(Path master, LadderProgress progress) throws UnreadableMedia, InterruptedException {
        Path results = cache.results(master);
        try (FolderLock _ = FolderLock.of(results)) {
            if (find(master, results).isEmpty()) {
                try {
                    draw(ladder(master, results, progress), cache.probe(master).seconds(), results);
                } catch (UnreadableMedia unreadable) {
                    remember(unreadable, master, results);
                    throw unreadable;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LadderFiles ladder(Path master, Path results, LadderProgress progress)
            throws UnreadableMedia, InterruptedException, IOException {
        Optional<LadderFiles> earlier = ladder(master, results);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        WholeFolder whole = new WholeFolder(results.resolve(LADDER));
        try {
            Path folder = whole.begin();
            Ladder ladder = EncodeLadder.encode(master, folder, progress);
            LadderFiles.of(ladder, master, cache).write(folder.resolve(DESCRIPTION));
            expectUnchanged(master, results);
            whole.finish();
            return ladder(master, results).orElseThrow();
        } finally {
            whole.abandon();
        }
    }

    private static void draw(LadderFiles ladder, double seconds, Path results) throws UnreadableMedia, IOException {
        if (ladder.films().isEmpty()) {
            Waveform.write(ladder.sound().orElseThrow().path(), seconds, results.resolve(WAVEFORM));
        } else {
            Path smallest = ladder.films().getLast().path();
            ThumbnailSheet sheet = Thumbnails.write(smallest, seconds, results.resolve(THUMBNAILS));
            // Last: where it is, the picture is.
            WholeFile.write(results.resolve(THUMBNAIL_SHEET), MediaCache.JSON.writeValueAsBytes(sheet));
        }
    }

    private void remember(UnreadableMedia unreadable, Path master, Path results) throws InterruptedException {
        if (Thread.interrupted()) {
            // Reading broke off because somebody asked for it.
            throw new InterruptedException();
        }
        expectUnchanged(master, results);
        WholeFile.write(results.resolve(REFUSAL), unreadable.getMessage().getBytes(StandardCharsets.UTF_8));
    }

    /** What came of two contents belongs to neither. */
    private void expectUnchanged(Path master, Path results) {
        if (!cache.results(master).equals(results)) {
            throw new IllegalStateException(master + " changed while it was encoded; build again");
        }
    }
}
