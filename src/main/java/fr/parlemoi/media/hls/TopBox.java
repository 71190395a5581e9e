package fr.parlemoi.media.hls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of the outermost sort, still in its file.
 *
 * @param offset from the start of the file
 * @param bytes header included
 */
public record TopBox(String type, long offset, long bytes) {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int BYTES_FOLLOW = 1;
    private static final int TO_THE_END = 0;

    // An index of many hours has a few megabytes.
    private static final long MOST_BYTES = 100_000_000;

    /** All boxes of a file in their order. Throws an {@link EOFException} where one leads out of the file. */
    public static List<TopBox> in(FileChannel file) throws IOException {
        List<TopBox> boxes = new ArrayList<>();
        long offset = 0;
        while (offset < file.size()) {
            TopBox box = at(offset, file);
            boxes.add(box);
            offset += box.bytes;
        }
        return boxes;
    }

    private static TopBox at(long offset, FileChannel file) throws IOException {
        long left = file.size() - offset;
        ByteBuffer header = read(file, offset, (int) Math.min(LONG_HEADER, left));
        if (left < HEADER) {
            throw new EOFException("less than a box is left at " + offset);
        }
        long bytes = Integer.toUnsignedLong(header.getInt());
        String type = Box.type(header);
        if (bytes == TO_THE_END) {
            bytes = left;
        } else if (bytes == BYTES_FOLLOW && left >= LONG_HEADER) {
            bytes = header.getLong();
        }
        if (bytes < HEADER || bytes > left) {
            throw new EOFException("the box " + type + " at " + offset + " leads out of the file");
        }
        return new TopBox(type, offset, bytes);
    }

    /** For a box of an ordinary size, whose content fits into memory. */
    Box load(FileChannel file) throws IOException {
        if (bytes > MOST_BYTES) {
            throw new EOFException("the box " + type + " at " + offset + " is too large");
        }
        return new Box(type, read(file, offset + HEADER, (int) bytes - HEADER));
    }

    long end() {
        return offset + bytes;
    }

    private static ByteBuffer read(FileChannel file, long offset, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("the file ends early");
            }
        }
        return buffer.flip();
    }
}
