package fr.parlemoi.media.encode;

import java.util.BitSet;
import java.util.List;

/** Which pictures are key pictures, the same in each rung, so that a player can change rungs there. */
interface KeyGrid {

    int SECONDS = 2;

    boolean isKey(long picture);

    /** The first picture at or after every two seconds. */
    static KeyGrid regular(FrameRate rate) {
        return picture -> picture == 0 || interval(picture, rate) != interval(picture - 1, rate);
    }

    private static long interval(long picture, FrameRate rate) {
        return picture * rate.seconds() / ((long) SECONDS * rate.pictures());
    }

    /** Where a film that is kept has its own, in seconds. */
    static KeyGrid of(List<Double> times, FrameRate rate) {
        BitSet keys = new BitSet();
        times.forEach(time -> keys.set((int) rate.nearest(time)));
        return picture -> keys.get((int) picture);
    }
}
