package fr.parlemoi.media.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/** FFmpeg in this process: loaded once, on first use, with its GPL encoders, silent. */
public final class NativeMedia {

    static {
        // Read when the first native class loads: the GPL build has x264.
        System.setProperty("org.bytedeco.javacpp.platform.extension", "-gpl");
        Loader.load(avutil.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private NativeMedia() {}

    /** To be called before anything native. A native call pins a virtual thread's carrier for as long as it takes. */
    public static void ready() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("FFmpeg runs on platform threads only");
        }
    }

    /** For calls that fail only when this program misuses FFmpeg or memory ran out, never because of a file. */
    public static int expect(int code, String call) {
        if (code < 0) {
            byte[] text = new byte[128];
            avutil.av_strerror(code, text, text.length);
            throw new IllegalStateException(call + ": " + new String(text).trim());
        }
        return code;
    }
}
