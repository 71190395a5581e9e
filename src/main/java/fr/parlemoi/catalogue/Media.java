package fr.parlemoi.catalogue;

import java.util.List;

/**
 * What an activity plays. Paths are relative to the compiled course's folder {@code media/}, and named by content.
 *
 * @param seconds probed duration
 * @param renditions the same pictures and sound in several sizes, the largest first; empty while the first is being made
 * @param sound a film's sound without its pictures; null where there is none, and for sound alone
 * @param playlist the HLS multivariant playlist of {@code renditions}; null for sound alone and while it is being made
 * @param poster the picture before it plays; null for sound alone
 * @param thumbnails small pictures along the time line; null for sound alone and while they are being made
 * @param waveform an SVG drawing of sound alone; null for a film and while it is being made
 */
public record Media(
        double seconds,
        List<Rendition> renditions,
        Rendition sound,
        String playlist,
        List<Captions> captions,
        Picture poster,
        Thumbnails thumbnails,
        String waveform) {

    /** Whether it has a picture track. */
    public boolean hasVideo() {
        return poster != null;
    }
}
