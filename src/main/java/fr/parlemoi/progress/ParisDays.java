package fr.parlemoi.progress;

import fr.parlemoi.web.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Days and months as people in France count them; a day has 23, 24 or 25 hours. */
final class ParisDays {

    private ParisDays() {}

    /** Cuts a set of seconds since 1970 at midnights; each day's part is in seconds since that day began. */
    static Map<LocalDate, Intervals> split(Intervals clock) {
        Map<LocalDate, Intervals> days = new TreeMap<>();
        clock.each((from, to) -> {
            for (LocalDate day = ParisTime.day(Instant.ofEpochSecond(from)); begin(day) < to; day = day.plusDays(1)) {
                long begin = begin(day);
                long end = Math.min(to, begin(day.plusDays(1)));
                days.merge(day, Intervals.of(Math.max(from, begin) - begin, end - begin), Intervals::union);
            }
            return days;
        });
        return days;
    }

    /** When {@code day} begins, in seconds since 1970. */
    static long begin(LocalDate day) {
        return ParisTime.begin(day).getEpochSecond();
    }
}
