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
 * each in the order of {@link DeviceKind}), and {@code clock} and {@code timely}, each as its length (4 bytes) and its
 * {@link PackedIntervals}, without a byte when it is empty. Numbers have their highest byte first.
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
                    bytes(day.clock()),
                    bytes(day.timely()));
        }

        private static byte[] bytes(Intervals set) {
            return set.isEmpty() ? new byte[0] : set.toBytes();
        }

        int size() {
            return FIXED + activity.length + clock.length + timely.length;
        }

        void write(ByteBuffer packed) {
            packed.putShort((short) activity.length).put(activity).put(devices);
            packed.putInt(clock.length).put(clock);
            packed.putInt(timely.length).put(timely);
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
                String activity = new String(take(bytes, bytes.getShort()), StandardCharsets.US_ASCII);
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
        return new StudyDay(set(bytes), set(bytes), devices);
    }

    private static Intervals set(ByteBuffer bytes) {
        byte[] set = take(bytes, bytes.getInt());
        return set.length == 0 ? Intervals.EMPTY : Intervals.fromBytes(set);
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        // A damaged length may be negative, or ask for gigabytes.
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private static IllegalArgumentException refused(byte[] packed, int at, String why) {
        return new IllegalArgumentException("no day of study: at byte %d of %d, %s".formatted(at, packed.length, why));
    }
}
