package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Refuses a film whose pictures are damaged, and says where: a course is better without them than with a smear that
 * nobody noticed. Damage before the first whole picture is how a broadcast begins, and is left out.
 */
final class Damage {

    private static final int CLICKS = 3;

    private boolean begun;

    void check(AVFrame picture, double seconds) throws UnreadableMedia {
        if (picture.decode_error_flags() != 0 || (picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
            at(seconds);
        } else {
            begun = true;
        }
    }

    void at(double seconds) throws UnreadableMedia {
        if (begun) {
            throw refusal(seconds);
        }
    }

    /** A few pieces of sound that do not decode leave a click; formats without an index often begin with one. */
    static void ofSound(int errors, double seconds) throws UnreadableMedia {
        if (errors > CLICKS) {
            throw refusal(seconds);
        }
    }

    private static UnreadableMedia refusal(double seconds) {
        return new UnreadableMedia("est abîmé à %d:%02d : une partie des données ne se décode pas ; "
                        .formatted((long) seconds / 60, (long) seconds % 60)
                + "copiez-le de nouveau depuis l’original");
    }
}
