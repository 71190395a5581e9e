package fr.parlemoi.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A text in gzip's format (RFC 1952) in the making, from pieces of which some were compressed long before. A piece that
 * is compressed by itself ends at a whole byte and refers to nothing before it, so it can stand anywhere; what lies
 * between two such pieces is compressed together, with the former of them for a dictionary.
 */
final class GzippedText {

    /**
     * Bytes that are worth to be compressed by themselves and remembered. With a quarter of it a page's answer is a sixth
     * longer, since a piece says again what stands elsewhere too.
     */
    static final int WORTH_REMEMBERING = 4096;

    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    // Compressed by deflate, without name and time, by no system in particular.
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    // An empty block, marked as the last one.
    private static final byte[] LAST_BLOCK = {3, 0};

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream between = new ByteArrayOutputStream();
    private final CRC32 checksum = new CRC32();
    private final int level;
    private byte[] before = {};
    private int size;

    GzippedText() {
        this(Deflater.DEFAULT_COMPRESSION);
    }

    private GzippedText(int level) {
        this.level = level;
        written.writeBytes(HEAD);
    }

    /** The whole of a long text that is sent once: twice as fast as usual, and a third longer. */
    static byte[] quickly(String text) {
        GzippedText gzipped = new GzippedText(Deflater.BEST_SPEED);
        gzipped.add(text.getBytes(StandardCharsets.UTF_8));
        return gzipped.end();
    }

    /** Whether a browser that says so accepts it; null is one that says nothing. */
    static boolean isAccepted(String encodings) {
        return encodings != null
                && encodings.contains("gzip")
                && !REFUSED.matcher(encodings).find();
    }

    /** Compresses {@code text} so that it can stand anywhere, as well as can be. */
    static byte[] deflate(byte[] text) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        deflate(text, new byte[0], Deflater.BEST_COMPRESSION, deflated);
        return deflated.toByteArray();
    }

    void add(byte[] text) {
        between.writeBytes(text);
    }

    /** Adds {@code text}, which was compressed before. */
    void add(byte[] text, byte[] deflated) {
        compressWhatLiesBetween();
        count(text);
        written.writeBytes(deflated);
        before = text;
    }

    byte[] end() {
        compressWhatLiesBetween();
        written.writeBytes(LAST_BLOCK);
        written.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(size)
                .array());
        return written.toByteArray();
    }

    private void compressWhatLiesBetween() {
        if (between.size() > 0) {
            byte[] text = between.toByteArray();
            between.reset();
            count(text);
            deflate(text, before, level, written);
        }
    }

    private void count(byte[] text) {
        checksum.update(text);
        size += text.length;
    }

    private static void deflate(byte[] text, byte[] dictionary, int level, ByteArrayOutputStream into) {
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setDictionary(dictionary);
            deflater.setInput(text);
            byte[] piece = new byte[16384];
            int length;
            do {
                length = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
                into.write(piece, 0, length);
            } while (length == piece.length);
        }
    }
}
