package fr.parlemoi.progress;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stored form of one day of study, whatever was studied on it in one value: a version byte, 1, then of each
 * activity, in the order of their ids, the length of its id (2 bytes) and the id in ASCII, its devices (a byte, one bit
 * each in the order of {@link DeviceKind}), and {@code clock} and {@code timely} as {@link PackedFields} has sets.
 * Numbers have their highest byte first.
 */
final class PackedDay {

    private static final byte VERSION = 1;
    private static final int FIXED = Short.BYTES + Byte.BYTES + 2 * Integer.BYTES;

    private PackedDay() {}

    private record Entry(byte[] activity, byte devices, byte[] clock, byte[] timely) {

        Entry(String activity, StudyDay day) {
            this(
                    activity.getBytes(StandardCharsets.US_ASCII),
                    DeviceKind.bits(day.devices()),
                    PackedFields.bytes(day.clock()),
                    PackedFields.bytes(day.timely()));
        }

        int size() {
            return FIXED + activity.length + clock.length + timely.length;
        }

        void write(ByteBuffer packed) {
            packed.putShort((short) activity.length).put(activity).put(devices);
            PackedFields.put(packed, clock);
            PackedFields.put(packed, timely);
        }
    }

    /** @param studied what was studied on one day, something at least */
    static byte[] pack(SortedMap<StudyDay.Key, StudyDay> studied) {
        List<Entry> entries = new ArrayList<>(studied.size());
        studied.forEach((key, day) -> entries.add(new Entry(key.activity(), day)));
        int size = Byte.BYTES + entries.stream().mapToInt(Entry::size).sum();
        ByteBuffer packed = ByteBuffer.allocate(size).put(VERSION);
        entries.forEach(entry -> entry.write(packed));
        return packed.array();
    }

    /** What was studied on {@code day}; refuses what {@link #pack} cannot have written, and says why. */
    static SortedMap<StudyDay.Key, StudyDay> unpack(LocalDate day, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        SortedMap<StudyDay.Key, StudyDay> studied = new TreeMap<>();
        try {
            if (bytes.get() != VERSION) {
                throw refused(packed, 0, "the version is not " + VERSION);
            }
            while (bytes.hasRemaining()) {
                int begin = bytes.position();
                String activity = new String(PackedFields.take(bytes, bytes.getShort()), StandardCharsets.US_ASCII);
                StudyDay.Key key = new StudyDay.Key(day, activity);
                if (!studied.isEmpty() && key.compareTo(studied.lastKey()) <= 0) {
                    throw refused(packed, begin, "an activity does not come after the one before");
                }
                studied.put(key, studyDay(bytes));
            }
        } catch (BufferUnderflowException tooShort) {
            throw refused(packed, bytes.position(), "it ends too soon");
        }
        return studied;
    }

    private static StudyDay studyDay(ByteBuffer bytes) {
        Set<DeviceKind> devices = DeviceKind.ofBits(bytes.get());
        return new StudyDay(PackedFields.set(bytes), PackedFields.set(bytes), devices);
    }

    private static IllegalArgumentException refused(byte[] packed, int at, String why) {
        return new IllegalArgumentException("no day of study: at byte %d of %d, %s".formatted(at, packed.length, why));
    }
}
