package fr.parlemoi.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as trainers count them: in Paris. */
final class Calendar {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Calendar() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
