package fr.parlemoi.progress;

/** The ticks of a media's time line: tenths of a second. */
final class Tenths {

    private Tenths() {}

    /** Rounds to the nearest tenth. */
    static long of(double seconds) {
        return Math.round(seconds * 10);
    }

    static double seconds(long tenths) {
        return tenths / 10.0;
    }
}
