package fr.parlemoi.progress;

import java.util.Arrays;

/**
 * The stored form of {@link Intervals}: a version byte, 1, then the distance of every bound from the one before (of the
 * first from 0) as an unsigned LEB128 number. Equal sets have equal bytes: a distance is never 0 after the first, and
 * no number is longer than it must be. An hour's film watched in one go takes 5 bytes.
 */
final class PackedIntervals {

    private static final byte VERSION = 1;
    private static final int LONGEST_NUMBER = 9; // 63 bits

    private PackedIntervals() {}

    static byte[] pack(long[] bounds) {
        byte[] packed = new byte[1 + bounds.length * LONGEST_NUMBER];
        packed[0] = VERSION;
        int size = 1;
        long before = 0;
        for (long bound : bounds) {
            long distance = bound - before;
            while (distance >= 0x80) {
                packed[size++] = (byte) (distance | 0x80);
                distance >>>= 7;
            }
            packed[size++] = (byte) distance;
            before = bound;
        }
        return Arrays.copyOf(packed, size);
    }

    /** Refuses whatever {@link #pack} cannot have written, and names the byte. */
    static long[] unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != VERSION) {
            throw refused(packed, 0, "the version is not " + VERSION);
        }
        long[] bounds = new long[packed.length - 1];
        int count = 0;
        long bound = 0;
        for (int at = 1; at < packed.length; ) {
            int end = endOfNumber(packed, at);
            long distance = number(packed, at, end);
            if (distance == 0 && count > 0) {
                throw refused(packed, at, "two bounds are equal");
            }
            bound += distance;
            if (bound < 0) {
                throw refused(packed, at, "a bound passes 2^63");
            }
            bounds[count++] = bound;
            at = end;
        }
        if (count % 2 != 0) {
            throw refused(packed, packed.length, "the last stretch has no end");
        }
        return Arrays.copyOf(bounds, count);
    }

    private static int endOfNumber(byte[] packed, int begin) {
        for (int at = begin; at < packed.length && at < begin + LONGEST_NUMBER; at++) {
            if (packed[at] > 0 || packed[at] == 0 && at == begin) {
                return at + 1;
            }
            if (packed[at] == 0) {
                throw refused(packed, at, "a number is longer than it must be");
            }
        }
        throw refused(packed, begin, "a number has no end");
    }

    private static long number(byte[] packed, int begin, int end) {
        long number = 0;
        for (int at = end - 1; at >= begin; at--) {
            number = number << 7 | packed[at] & 0x7f;
        }
        return number;
    }

    private static IllegalArgumentException refused(byte[] packed, int at, String why) {
        return new IllegalArgumentException("no interval set: at byte %d of %d, %s".formatted(at, packed.length, why));
    }
}
