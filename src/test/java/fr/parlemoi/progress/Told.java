package fr.parlemoi.progress;

import fr.parlemoi.progress.Event.Act;
import fr.parlemoi.progress.Event.Looked;
import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Read;
import java.time.Instant;

/** Events as a phone tells them; times are seconds after {@link #EVENING}. */
final class Told {

    /** A quarter past eight in the evening in Paris. */
    static final Instant EVENING = Instant.parse("2026-11-22T19:15:00Z");

    private Told() {}

    static Instant after(long seconds) {
        return EVENING.plusSeconds(seconds);
    }

    /** Played at normal speed, so it took as long as it is. */
    static Event played(String activity, long endedAfter, double from, double to) {
        return event(activity, endedAfter, Math.round(to - from), new Played(Tenths.of(from), Tenths.of(to)));
    }

    static Event read(String activity, long endedAfter, long seconds, boolean toTheEnd) {
        return event(activity, endedAfter, seconds, new Read(toTheEnd));
    }

    static Event looked(String activity, long endedAfter, long seconds, boolean confirmed) {
        return event(activity, endedAfter, seconds, new Looked(confirmed));
    }

    static Event event(String activity, long endedAfter, long seconds, Act act) {
        Instant at = after(endedAfter);
        Intervals clock = Intervals.of(at.getEpochSecond() - seconds, at.getEpochSecond());
        return new Event(endedAfter, activity, at, clock, act);
    }
}
