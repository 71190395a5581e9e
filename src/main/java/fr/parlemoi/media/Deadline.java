package fr.parlemoi.media;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** Ends FFmpeg's reading of a file that takes out of all proportion, or whose thread was interrupted. */
final class Deadline extends AVIOInterruptCB.Callback_Pointer {

    private static final Duration LEAST = Duration.ofMinutes(1);
    // Slower than any disk that a course is built on.
    private static final long BYTES_A_SECOND = 5_000_000;

    private final long end;

    Deadline(long bytes) {
        end = System.nanoTime() + LEAST.plusSeconds(bytes / BYTES_A_SECOND).toNanos();
    }

    boolean passed() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }

    @Override
    public int call(Pointer opaque) {
        return passed() ? 1 : 0;
    }
}
