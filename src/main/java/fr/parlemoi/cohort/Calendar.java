package fr.parlemoi.cohort;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From the morning of the first day to the night of the last one, in Paris. */
record Calendar(LocalDate first, LocalDate last) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The day in Paris. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    /** How much of it has passed, 0 to 1. */
    double passed(Instant now) {
        Instant begin = first.atStartOfDay(PARIS).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(PARIS).toInstant();
        double whole = Duration.between(begin, end).toMillis();
        return whole <= 0
                ? (now.isBefore(begin) ? 0 : 1)
                : Math.clamp(Duration.between(begin, now).toMillis() / whole, 0, 1);
    }
}
