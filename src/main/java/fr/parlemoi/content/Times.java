package fr.parlemoi.content;

import java.util.Locale;

/** Lengths of time as authors write them. */
final class Times {

    private Times() {}

    /** {@code m:ss}, as in « duration ». */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }

    /** Minutes with one decimal where there is one, as in « minutes ». */
    static String minutes(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds / 60).replaceFirst("\\.0$", "");
    }

    /** {@code hh:mm:ss.mmm}, as in WebVTT. */
    static String caption(double seconds) {
        long millis = Math.round(seconds * 1000);
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
