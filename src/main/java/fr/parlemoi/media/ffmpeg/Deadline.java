package fr.parlemoi.media.ffmpeg;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** Ends FFmpeg's reading of a file that takes out of all proportion, or whose thread was interrupted. */
final class Deadline implements AutoCloseable {

    private static final Duration LEAST = Duration.ofMinutes(1);
    // Slower than any disk that a course is built on.
    private static final long BYTES_A_SECOND = 5_000_000;

    private static final Map<Long, Deadline> UNDER_WAY = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
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

    /** Watches what is read through {@code context}, until closed. */
    void watch(AVFormatContext context) {
        UNDER_WAY.put(number, this);
        context.interrupt_callback().callback(AskWhetherPassed.ALL).opaque(new Numbered(number));
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
    public void close() {
        UNDER_WAY.remove(number);
    }

    /** What FFmpeg hands back with each question: the number of a deadline, where C has an address. */
    private static final class Numbered extends Pointer {

        Numbered(long number) {
            address = number;
        }
    }

    private static final class AskWhetherPassed extends AVIOInterruptCB.Callback_Pointer {

        // One for all files: JavaCPP has ten places for functions that native code calls, and gives one place to two
        // threads that ask at once; the first to leave would take it from the other, whose next call never returns.
        private static final AskWhetherPassed ALL = new AskWhetherPassed();

        @Override
        public int call(Pointer number) {
            Deadline deadline = UNDER_WAY.get(number.address());
            return deadline != null && deadline.passed() ? 1 : 0;
        }
    }
}
