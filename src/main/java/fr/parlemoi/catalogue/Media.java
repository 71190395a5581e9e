package fr.parlemoi.catalogue;

import java.util.List;

/**
 * What an activity plays. Paths are relative to the compiled course's folder {@code media/}, and named by content.
 *
 * @param seconds probed duration
 * @param poster the picture before it plays; null for sound alone
 */
public record Media(double seconds, List<Rendition> renditions, List<Captions> captions, Picture poster) {

    /** Whether it has a picture track. */
    public boolean hasVideo() {
        return renditions.stream().anyMatch(rendition -> rendition.height() > 0);
    }
}
