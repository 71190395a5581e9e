package fr.parlemoi.progress;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Parts of packed values: sets, each as its length (4 bytes) and its {@link PackedIntervals}, no byte when empty. */
final class PackedFields {

    private PackedFields() {}

    /** The set without its length. */
    static byte[] bytes(Intervals set) {
        return set.isEmpty() ? new byte[0] : set.toBytes();
    }

    static void put(ByteBuffer packed, byte[] set) {
        packed.putInt(set.length).put(set);
    }

    static Intervals set(ByteBuffer packed) {
        byte[] set = take(packed, packed.getInt());
        return set.length == 0 ? Intervals.EMPTY : Intervals.fromBytes(set);
    }

    /** The next bytes; throws {@link BufferUnderflowException} where there are not so many. */
    static byte[] take(ByteBuffer packed, int length) {
        // A damaged length may be negative, or ask for gigabytes.
        if (length < 0 || length > packed.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        packed.get(taken);
        return taken;
    }
}
