package fr.parlemoi.catalogue;

import java.util.List;

/**
 * The spoken words, timed.
 *
 * @param path the WebVTT file, relative to the folder {@code media/}
 * @param language a BCP 47 tag
 */
public record Captions(String path, String language, String label, List<Cue> cues) {

    /** Seconds on the media's time line. */
    public record Cue(double from, double to, String text) {}
}
