package fr.parlemoi.faults;

import java.time.Instant;
import java.util.Locale;

/**
 * An event of a phone's journal.
 *
 * @param at when it ended, a whole second
 * @param tenths how long it took on the clock, in tenths of a second
 * @param kind as the contract names it
 * @param from on the media's time line, in tenths of a second; as {@code to} only of what was played
 * @param flag the end was reached, or the look was confirmed
 */
record LearntEvent(
        long seq, Instant at, long tenths, CourseActivity activity, String kind, long from, long to, boolean flag) {

    boolean isPlayed() {
        return kind.equals("played");
    }

    boolean isRead() {
        return kind.equals("read");
    }

    /** When it began, in whole seconds since 1970, rounded as the contract says. */
    long clockFrom() {
        return Math.round(at.getEpochSecond() - tenths / 10.0);
    }

    long clockTo() {
        return at.getEpochSecond();
    }

    String json() {
        String rest =
                switch (kind) {
                    case "played" -> String.format(Locale.ROOT, "\"from\":%.1f,\"to\":%.1f", from / 10.0, to / 10.0);
                    case "read" -> "\"end\":" + flag;
                    default -> "\"confirmed\":" + flag;
                };
        return String.format(
                Locale.ROOT,
                "{\"seq\":%d,\"at\":\"%s\",\"seconds\":%.1f,\"activity\":\"%s\",\"kind\":\"%s\",%s}",
                seq,
                at,
                tenths / 10.0,
                activity.id(),
                kind,
                rest);
    }
}
