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

    /** {@code 2 min 10 s}, or {@code 1 h 05 min}; the spaces do not break. */
    static String spoken(double seconds) {
        long whole = Math.round(seconds);
        String words = whole < 60
                ? "%d s".formatted(whole)
                : whole < 3600
                        ? "%d min %02d s".formatted(whole / 60, whole % 60)
                        : "%d h %02d min".formatted(whole / 3600, whole / 60 % 60);
        return words.replace(' ', '\u00a0');
    }

    /** {@code hh:mm:ss.mmm}, as in WebVTT. */
    static String caption(double seconds) {
        long millis = Math.round(seconds * 1000);
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
