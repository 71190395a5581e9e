package fr.parlemoi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time as the clocks of Paris show it: where the course counts days and months, and where its people live. */
public final class ParisTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private ParisTime() {}

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    /** When {@code day} begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
