package fr.parlemoi.media.hls;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A box in memory (ISO/IEC 14496-12, 4.2).
 *
 * @param body what follows its header; a full box's starts with version and flags
 */
record Box(String type, ByteBuffer body) {

    private static final int HEADER = 8;

    /** The boxes that lie side by side in {@code content}. */
    static List<Box> in(ByteBuffer content) throws EOFException {
        List<Box> boxes = new ArrayList<>();
        ByteBuffer rest = content.duplicate();
        while (rest.remaining() >= HEADER) {
            int start = rest.position();
            int bytes = rest.getInt();
            String type = type(rest);
            if (bytes < HEADER || bytes > rest.limit() - start) {
                throw new EOFException("the box " + type + " leads out of what holds it");
            }
            boxes.add(new Box(type, rest.slice(start + HEADER, bytes - HEADER)));
            rest.position(start + bytes);
        }
        return boxes;
    }

    /** Reads four letters. */
    static String type(ByteBuffer bytes) {
        byte[] letters = new byte[4];
        bytes.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    List<Box> children(String wanted) throws EOFException {
        return in(body).stream().filter(box -> box.type.equals(wanted)).toList();
    }

    /** The first box at the end of a path. */
    Box child(String... path) throws EOFException {
        Box box = this;
        for (String step : path) {
            List<Box> found = box.children(step);
            if (found.isEmpty()) {
                throw new EOFException("there is no box " + step + " in " + box.type);
            }
            box = found.getFirst();
        }
        return box;
    }

    boolean has(String wanted) throws EOFException {
        return !children(wanted).isEmpty();
    }

    int version() {
        return body.get(0);
    }

    int flags() {
        return body.getInt(0) & 0xFFFFFF;
    }

    /** What follows version and flags, from its start. */
    ByteBuffer fields() {
        return body.duplicate().position(4);
    }
}
