package fr.parlemoi.media.ffmpeg;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** Ends FFmpeg's reading of a file that takes out of all proportion, or whose thread was interrupted. */
final class Deadline extends AVIOInterruptCB.Callback_Pointer {

    private static final Duration LEAST = Duration.ofMinutes(1);
    // Slower than any disk that a course is built on.
    private static final long BYTES_A_SECOND = 5_000_000;

    private final Duration allowed;
    private final boolean eachPacket;
    private volatile long end;

    private Deadline(Duration allowed, boolean eachPacket) {
        this.allowed = allowed;
        this.eachPacket = eachPacket;
        end = System.nanoTime() + allowed.toNanos();
    }

    /** For a reader who does nothing but read. */
    static Deadline forFile(long bytes) {
        return new Deadline(LEAST.plusSeconds(bytes / BYTES_A_SECOND), false);
    }

    /** For a reader who works on each packet as long as it takes. */
    static Deadline forEachPacket() {
        return new Deadline(LEAST, true);
    }

    void packetWanted() {
        if (eachPacket) {
            end = System.nanoTime() + allowed.toNanos();
        }
    }

    boolean passed() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }

    @Override
    public int call(Pointer opaque) {
        return passed() ? 1 : 0;
    }
}
