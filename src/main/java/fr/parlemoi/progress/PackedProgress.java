package fr.parlemoi.progress;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The stored form of all that is known of a learner in one activity, in one value: a version byte, 1; {@code played},
 * {@code clock} and {@code transcript} as {@link PackedFields} has sets; then, 8 bytes each, when the end was reached,
 * when it was confirmed, the last learning, the position's time and its tenths (0 without one), the medium's tenths; the
 * length of the completion's rule (a byte, 0 without a completion), the rule in ASCII and, 8 bytes each, when it was
 * completed and when that was recorded. Times are milliseconds since 1970, the smallest number for none; numbers have
 * their highest byte first.
 */
final class PackedProgress {

    private static final byte VERSION = 1;
    private static final long NO_TIME = Long.MIN_VALUE;
    private static final int FIXED = 2 * Byte.BYTES + 3 * Integer.BYTES + 6 * Long.BYTES;
    private static final int COMPLETION = 2 * Long.BYTES;

    private PackedProgress() {}

    static byte[] pack(ActivityProgress progress) {
        byte[] played = PackedFields.bytes(progress.played());
        byte[] clock = PackedFields.bytes(progress.clock());
        byte[] transcript = PackedFields.bytes(progress.transcript());
        Completed completed = progress.completed();
        byte[] rule = completed == null ? new byte[0] : completed.rule().getBytes(StandardCharsets.US_ASCII);
        int completion = completed == null ? 0 : COMPLETION + rule.length;
        ByteBuffer packed = ByteBuffer.allocate(FIXED + played.length + clock.length + transcript.length + completion);
        packed.put(VERSION);
        PackedFields.put(packed, played);
        PackedFields.put(packed, clock);
        PackedFields.put(packed, transcript);
        Position position = progress.position();
        packed.putLong(millis(progress.endedAt())).putLong(millis(progress.confirmedAt()));
        packed.putLong(millis(progress.lastLearning())).putLong(position == null ? NO_TIME : millis(position.at()));
        packed.putLong(position == null ? 0 : position.tenths()).putLong(progress.mediaTenths());
        packed.put((byte) rule.length).put(rule);
        if (completed != null) {
            packed.putLong(millis(completed.at())).putLong(millis(completed.recordedAt()));
        }
        return packed.array();
    }

    /** Refuses what {@link #pack} cannot have written, and says why. */
    static ActivityProgress unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        try {
            if (bytes.get() != VERSION) {
                throw refused(packed, 0, "the version is not " + VERSION);
            }
            ActivityProgress progress = progress(bytes);
            if (bytes.hasRemaining()) {
                throw refused(packed, bytes.position(), "there is more than one activity");
            }
            return progress;
        } catch (BufferUnderflowException tooShort) {
            throw refused(packed, bytes.position(), "it ends too soon");
        }
    }

    private static ActivityProgress progress(ByteBuffer bytes) {
        Intervals played = PackedFields.set(bytes);
        Intervals clock = PackedFields.set(bytes);
        Intervals transcript = PackedFields.set(bytes);
        Instant endedAt = time(bytes);
        Instant confirmedAt = time(bytes);
        Instant lastLearning = time(bytes);
        Instant positionAt = time(bytes);
        long position = bytes.getLong();
        long media = bytes.getLong();
        return new ActivityProgress(
                played,
                clock,
                transcript,
                endedAt,
                confirmedAt,
                positionAt == null ? null : new Position(positionAt, position),
                media,
                lastLearning,
                completed(bytes));
    }

    private static Completed completed(ByteBuffer bytes) {
        byte[] rule = PackedFields.take(bytes, bytes.get());
        return rule.length == 0
                ? null
                : new Completed(time(bytes), time(bytes), new String(rule, StandardCharsets.US_ASCII));
    }

    private static long millis(Instant time) {
        return time == null ? NO_TIME : time.toEpochMilli();
    }

    private static Instant time(ByteBuffer bytes) {
        long millis = bytes.getLong();
        return millis == NO_TIME ? null : Instant.ofEpochMilli(millis);
    }

    private static IllegalArgumentException refused(byte[] packed, int at, String why) {
        return new IllegalArgumentException("no progress: at byte %d of %d, %s".formatted(at, packed.length, why));
    }
}
