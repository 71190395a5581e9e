package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The picture that stands for a film before it plays: a telling frame, never a black or blank one if there is another. */
public final class Poster {

    private static final int MOST_WIDTH = 1280;

    // Where to look, as shares of the film, best first: after a fade-in, in the first tenth, titles stand complete.
    private static final double[] PLACES = {0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.03, 0.97, 0};

    // Contrast from which a frame shows something: black, blank and foggy ones stay below.
    private static final double TELLING = 16;

    // Frames decoded at most from a key picture to a place: ten seconds of an ordinary film.
    private static final int PATIENCE = 300;

    private final VideoReader film;
    private final int rotation;
    private final PictureSize size;

    private Poster(VideoReader film) {
        this.film = film;
        this.rotation = film.track().rotation();
        this.size = size(film.track());
    }

    /** Writes the poster of {@code video}, at most 1280 pixels wide; {@code webp} appears complete or not at all. */
    public static PictureSize write(Path video, Path webp) throws UnreadableMedia {
        try (VideoReader film = VideoReader.open(video)) {
            Poster poster = new Poster(film);
            WholeFile.write(webp, poster.webp());
            return poster.size;
        }
    }

    static PictureSize size(VideoTrack video) {
        int width = Math.min(MOST_WIDTH, video.width());
        return new PictureSize(width, Math.max(1, Math.round((float) video.height() * width / video.width())));
    }

    private byte[] webp() throws UnreadableMedia {
        byte[] best = null;
        double most = -1;
        try (Owned<AVFrame> frame = Owned.frame()) {
            for (int i = 0; i < PLACES.length && most < TELLING; i++) {
                if (find(PLACES[i], frame.it())) {
                    try (UprightPicture candidate = UprightPicture.of(frame.it(), rotation, size)) {
                        if (candidate.contrast() > most) {
                            most = candidate.contrast();
                            best = WebpPicture.encode(candidate.frame());
                        }
                    }
                }
            }
        }
        if (best == null) {
            throw UnreadableMedia.notMedia("aucune de ses images ne se décode ; exportez-le de nouveau, en H.264");
        }
        return best;
    }

    /** Decodes to the picture shown at {@code place}, or to the last one within reach; false when there is none. */
    private boolean find(double place, AVFrame picture) throws UnreadableMedia {
        long wanted = film.seek(place);
        int decoded = 0;
        while (decoded < PATIENCE && film.next(picture)) {
            decoded++;
            if (picture.best_effort_timestamp() >= wanted) {
                break;
            }
        }
        return decoded > 0 && picture.width() > 0;
    }
}
