package fr.parlemoi.cohort;

import fr.parlemoi.web.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** From the morning of the first day to the night of the last one, in Paris. */
record Calendar(LocalDate first, LocalDate last) {

    /** The day in Paris. */
    static LocalDate today(Clock clock) {
        return ParisTime.day(clock.instant());
    }

    /** How much of it has passed, 0 to 1. */
    double passed(Instant now) {
        Instant begin = ParisTime.begin(first);
        Instant end = ParisTime.begin(last.plusDays(1));
        double whole = Duration.between(begin, end).toMillis();
        return whole <= 0
                ? (now.isBefore(begin) ? 0 : 1)
                : Math.clamp(Duration.between(begin, now).toMillis() / whole, 0, 1);
    }
}
