package fr.parlemoi.content;

import fr.parlemoi.media.Probe;
import fr.parlemoi.media.VideoTrack;
import java.nio.file.Path;
import java.util.List;

/**
 * A film or recording as its crew delivered it.
 *
 * @param hash of its content
 * @param places where the course names it
 */
record Master(Path file, String hash, Probe probe, List<Place> places) {

    // What decoding and sound cost besides pixels, found by trial.
    private static final double BESIDES_PIXELS = 100_000;

    // Larger ones fill all cores and, two at a time, more than a gigabyte of memory.
    private static final long LARGE = 640 * 480;

    /** As its author calls it, without its ending. */
    String name() {
        return PublishedFiles.base(file);
    }

    /** What encoding it takes, in a unit of its own. */
    double work() {
        return probe.seconds() * (BESIDES_PIXELS + pixels());
    }

    boolean isLarge() {
        return pixels() > LARGE;
    }

    private long pixels() {
        return probe.video().map(Master::pixels).orElse(0L);
    }

    private static long pixels(VideoTrack video) {
        return (long) video.width() * video.height();
    }
}
