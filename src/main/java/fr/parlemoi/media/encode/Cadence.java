package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.Owned;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Shows pictures that come at any time at a constant rate from 0: each stands until the next, the last to the end. */
final class Cadence implements AutoCloseable {

    interface Screen {
        void show(AVFrame picture, long number) throws InterruptedException;
    }

    private final FrameRate rate;
    private final Screen screen;
    private final Owned<AVFrame> standing = Owned.frame();
    private boolean begun;
    private long next;

    Cadence(FrameRate rate, Screen screen) {
        this.rate = rate;
        this.screen = screen;
    }

    /** Takes the picture, which becomes empty, shown from {@code time} seconds on. */
    void add(AVFrame picture, double time) throws InterruptedException {
        if (begun) {
            showUntil(rate.nearest(time));
        }
        begun = true;
        avutil.av_frame_unref(standing.it());
        avutil.av_frame_move_ref(standing.it(), picture);
    }

    /** Lets the last picture stand until {@code end} seconds. */
    void finish(double end) throws InterruptedException {
        if (begun) {
            showUntil(Math.max(next + 1, rate.nearest(end)));
        }
    }

    private void showUntil(long number) throws InterruptedException {
        for (; next < number; next++) {
            screen.show(standing.it(), next);
        }
    }

    /** How many pictures were shown. */
    long shown() {
        return next;
    }

    @Override
    public void close() {
        standing.close();
    }
}
