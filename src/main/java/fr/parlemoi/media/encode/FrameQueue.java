package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.Owned;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures on their way from the thread that scales to the one that encodes: a few, so that memory stays bounded. */
final class FrameQueue implements AutoCloseable {

    private static final int MOST = 6;

    private final BlockingQueue<Optional<Owned<AVFrame>>> frames = new ArrayBlockingQueue<>(MOST);

    /** Takes the frame over. */
    void put(Owned<AVFrame> frame) throws InterruptedException {
        boolean taken = false;
        try {
            frames.put(Optional.of(frame));
            taken = true;
        } finally {
            if (!taken) {
                frame.close();
            }
        }
    }

    void end() throws InterruptedException {
        frames.put(Optional.empty());
    }

    /** The next frame, for the caller to close; empty at the end. */
    Optional<Owned<AVFrame>> take() throws InterruptedException {
        return frames.take();
    }

    /** Frees what nobody took. Both threads must have ended. */
    @Override
    public void close() {
        frames.forEach(frame -> frame.ifPresent(Owned::close));
        frames.clear();
    }
}
