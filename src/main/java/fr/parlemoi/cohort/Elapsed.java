package fr.parlemoi.cohort;

import fr.parlemoi.web.French;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How long ago something was, in words, by the calendar of Paris. */
final class Elapsed {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Elapsed() {}

    /** « à l’instant », « il y a 12 minutes », « il y a 3 heures », « hier », « il y a 2 jours ». */
    static String words(Instant then, Instant now) {
        long days = ChronoUnit.DAYS.between(
                then.atZone(PARIS).toLocalDate(), now.atZone(PARIS).toLocalDate());
        if (days > 1) {
            return "il y a " + French.count((int) days, "jour");
        }
        Duration elapsed = Duration.between(then, now);
        if (elapsed.toMinutes() < 1) {
            return "à l’instant";
        }
        if (elapsed.toMinutes() < 60) {
            return "il y a " + French.count((int) elapsed.toMinutes(), "minute");
        }
        return days == 1 ? "hier" : "il y a " + French.count((int) elapsed.toHours(), "heure");
    }
}
