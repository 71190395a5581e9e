package fr.parlemoi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Days and months as people in France count them; a day has 23, 24 or 25 hours. */
final class ParisDays {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private ParisDays() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    /** Cuts a set of seconds since 1970 at midnights; each day's part is in seconds since that day began. */
    static Map<LocalDate, Intervals> split(Intervals clock) {
        Map<LocalDate, Intervals> days = new TreeMap<>();
        clock.each((from, to) -> {
            for (LocalDate day = day(Instant.ofEpochSecond(from)); begin(day) < to; day = day.plusDays(1)) {
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
        return day.atStartOfDay(ZONE).toEpochSecond();
    }
}
