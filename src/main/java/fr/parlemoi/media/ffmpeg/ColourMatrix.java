package fr.parlemoi.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Which colours a picture's numbers mean, for the scaler. */
public final class ColourMatrix {

    private static final int HIGH_DEFINITION = 720;

    private ColourMatrix() {}

    /** Players take the colours of high definition as BT.709 when a film does not say; the scaler would not. */
    public static String of(AVFrame picture) {
        boolean silent = picture.colorspace() == avutil.AVCOL_SPC_UNSPECIFIED;
        return silent && picture.height() >= HIGH_DEFINITION ? "bt709" : "auto";
    }
}
