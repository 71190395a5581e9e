package fr.parlemoi.media.hls;

import java.io.EOFException;
import java.nio.ByteBuffer;

/**
 * A track's samples in one fragment.
 *
 * @param start seconds, when its first sample is shown
 * @param end seconds, when its last sample is over
 * @param startsWithKey whether decoding can start with its first sample
 */
record TrackRun(double start, double end, boolean startsWithKey) {

    private static final int DESCRIPTION = 0x2;
    private static final int BASE = 0x1;
    private static final int DEFAULT_TICKS = 0x8;
    private static final int DEFAULT_BYTES = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;

    private static final int OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int TICKS = 0x100;
    private static final int BYTES = 0x200;
    private static final int FLAGS = 0x400;
    private static final int SHIFT = 0x800;

    private static final int IS_NO_KEY = 0x10000;

    static int trackId(Box traf) throws EOFException {
        return traf.child("tfhd").fields().getInt();
    }

    static TrackRun of(Box traf, Track track) throws EOFException {
        Box time = traf.child("tfdt");
        long start = time.version() == 1
                ? time.fields().getLong()
                : Integer.toUnsignedLong(time.fields().getInt());
        Samples samples = new Samples(traf.child("tfhd"), track);
        for (Box run : traf.children("trun")) {
            samples.add(run);
        }
        return new TrackRun(
                track.seconds(start + samples.firstShift),
                track.seconds(start + samples.ticks),
                (samples.firstFlags & IS_NO_KEY) == 0);
    }

    /** Adds up what {@code trun} boxes say, filling in the defaults of the fragment and of the track. */
    private static final class Samples {

        private final int defaultTicks;
        private final int defaultFlags;
        private boolean any;
        private int firstFlags;
        private int firstShift;
        private long ticks;

        Samples(Box header, Track track) {
            int has = header.flags();
            ByteBuffer fields = header.fields();
            fields.getInt();
            skip(fields, has, BASE, 8);
            skip(fields, has, DESCRIPTION, 4);
            defaultTicks = (has & DEFAULT_TICKS) == 0 ? track.sampleTicks() : fields.getInt();
            skip(fields, has, DEFAULT_BYTES, 4);
            defaultFlags = (has & DEFAULT_FLAGS) == 0 ? track.sampleFlags() : fields.getInt();
        }

        void add(Box run) {
            int has = run.flags();
            ByteBuffer fields = run.fields();
            int count = fields.getInt();
            skip(fields, has, OFFSET, 4);
            int flags = (has & FIRST_FLAGS) == 0 ? defaultFlags : fields.getInt();
            for (int i = 0; i < count; i++) {
                ticks += (has & TICKS) == 0 ? defaultTicks : fields.getInt();
                skip(fields, has, BYTES, 4);
                flags = (has & FLAGS) == 0 ? flags : fields.getInt();
                int shift = (has & SHIFT) == 0 ? 0 : fields.getInt();
                if (!any) {
                    any = true;
                    firstFlags = flags;
                    firstShift = shift;
                }
            }
        }

        private static void skip(ByteBuffer fields, int has, int field, int bytes) {
            if ((has & field) != 0) {
                fields.position(fields.position() + bytes);
            }
        }
    }
}
