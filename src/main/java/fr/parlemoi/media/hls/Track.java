package fr.parlemoi.media.hls;

import java.io.EOFException;
import java.nio.ByteBuffer;

/**
 * A track as the header of a fragmented file announces it.
 *
 * @param scale ticks of its time line in a second
 * @param skipped ticks at its beginning that are not shown, by its edit list
 * @param sampleTicks of a sample whose fragment does not say
 * @param sampleFlags of a sample whose fragment does not say
 */
record Track(int id, boolean video, long scale, long skipped, int sampleTicks, int sampleFlags) {

    /** By a box {@code trak}, and the {@code trex} of {@code moov} with its defaults. */
    static Track of(Box trak, Box moov) throws EOFException {
        Box header = trak.child("tkhd");
        int id = header.fields().getInt(header.version() == 1 ? 20 : 12);
        Box media = trak.child("mdia", "mdhd");
        ByteBuffer handler = trak.child("mdia", "hdlr").fields().position(8);
        ByteBuffer defaults = defaults(id, moov);
        return new Track(
                id,
                Box.type(handler).equals("vide"),
                Integer.toUnsignedLong(media.fields().getInt(media.version() == 1 ? 20 : 12)),
                skipped(trak),
                defaults.getInt(12),
                defaults.getInt(20));
    }

    private static ByteBuffer defaults(int id, Box moov) throws EOFException {
        for (Box defaults : moov.child("mvex").children("trex")) {
            if (defaults.fields().getInt() == id) {
                return defaults.body();
            }
        }
        throw new EOFException("there are no defaults for track " + id);
    }

    /** Where the first edit that shows something starts; an empty edit before it only says that others start earlier. */
    private static long skipped(Box trak) throws EOFException {
        if (!trak.has("edts")) {
            return 0;
        }
        Box list = trak.child("edts", "elst");
        ByteBuffer fields = list.fields();
        boolean wide = list.version() == 1;
        for (int left = fields.getInt(); left > 0; left--) {
            fields.position(fields.position() + (wide ? 8 : 4));
            long start = wide ? fields.getLong() : fields.getInt();
            fields.getInt();
            if (start >= 0) {
                return start;
            }
        }
        return 0;
    }

    double seconds(long ticks) {
        return (ticks - skipped) / (double) scale;
    }
}
