package fr.parlemoi.progress;

import fr.parlemoi.progress.Event.Act;
import fr.parlemoi.progress.Event.Looked;
import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Read;
import fr.parlemoi.progress.EventFields.Unfit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks the events of a journal one by one against the course and the time: a bad one never holds up the others. */
final class CheckEvents {

    static final String UNKNOWN_ACTIVITY =
            "« activity » ne désigne aucune activité du cours : prenez un identifiant de GET /api/catalogue.";

    private static final double LONGEST_SECONDS = Duration.ofHours(12).toSeconds();
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    private static final Duration MOST_LATE = Duration.ofDays(400);
    private static final double FASTEST = 2;
    private static final double START_UP_SECONDS = 2;
    private static final double OVERRUN_SECONDS = 0.5;

    // Decimal fractions are not exact in binary: without it, 0.1 + 0.2 would pass 0.3.
    private static final double ROUNDING = 1e-6;

    private final Yardsticks yardsticks;
    private final Instant now;

    CheckEvents(Yardsticks yardsticks, Instant now) {
        this.yardsticks = yardsticks;
        this.now = now;
    }

    /** The events to merge and the others, each with its reason. */
    record Checked(List<Event> accepted, List<Rejection> rejected) {}

    Checked check(Journal journal) {
        List<Event> accepted = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (Journal.Entry entry : journal.entries()) {
            try {
                accepted.add(check(entry.seq(), new EventFields(entry.fields())));
            } catch (Unfit unfit) {
                rejected.add(new Rejection(entry.seq(), unfit.getMessage()));
            }
        }
        return new Checked(accepted, rejected);
    }

    private Event check(long seq, EventFields fields) {
        Yardstick yardstick = yardsticks.find(fields.text("activity")).orElseThrow(() -> new Unfit(UNKNOWN_ACTIVITY));
        Instant at = at(fields);
        double seconds = seconds(fields);
        Act act = act(fields, yardstick, seconds);
        return new Event(seq, yardstick.activity(), at, clock(at, seconds), act);
    }

    private Instant at(EventFields fields) {
        Instant at = fields.instant("at");
        if (at.isAfter(now.plus(MOST_AHEAD))) {
            throw new Unfit(
                    "« at » est dans le futur de plus de cinq minutes : corrigez l’horloge d’après l’en-tête Date"
                            + " d’une réponse.");
        }
        if (at.isBefore(now.minus(MOST_LATE))) {
            throw new Unfit("« at » remonte à plus de 400 jours : c’est trop ancien pour être enregistré.");
        }
        return at;
    }

    private static double seconds(EventFields fields) {
        double seconds = fields.number("seconds");
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            throw new Unfit("« seconds » doit être compris entre 0 et 43200, soit 12 heures.");
        }
        return seconds;
    }

    private static Act act(EventFields fields, Yardstick yardstick, double seconds) {
        return switch (fields.text("kind")) {
            case "played" -> played(fields, fitting(yardstick.isMedia(), yardstick), seconds);
            case "read" -> {
                fitting(yardstick.hasText(), yardstick);
                yield new Read(fields.flag("end"));
            }
            case "looked" -> {
                fitting(yardstick.isImage(), yardstick);
                yield new Looked(fields.flag("confirmed"));
            }
            default -> throw new Unfit("« kind » doit valoir \"played\", \"read\" ou \"looked\".");
        };
    }

    private static Yardstick fitting(boolean fits, Yardstick yardstick) {
        if (fits) {
            return yardstick;
        }
        throw new Unfit("« kind » ne convient pas à cette activité : "
                + switch (yardstick.kind()) {
                    case VIDEO, PODCAST, INTERVIEW, PRESENTATION ->
                        "un média attend \"played\", ou \"read\" pour sa transcription.";
                    case ARTICLE -> "un article attend \"read\".";
                    case IMAGE -> "une image attend \"looked\".";
                });
    }

    private static Played played(EventFields fields, Yardstick yardstick, double seconds) {
        double from = fields.number("from");
        double to = fields.number("to");
        double length = yardstick.seconds();
        if (to <= from) {
            throw new Unfit("« to » doit être plus grand que « from ».");
        }
        if (from < 0 || from >= length || to > length + OVERRUN_SECONDS + ROUNDING) {
            throw new Unfit(String.format(Locale.FRENCH, "Le passage sort du média, qui va de 0 à %.1f s.", length));
        }
        if (to - from > FASTEST * seconds + START_UP_SECONDS + ROUNDING) {
            throw new Unfit("Le passage est plus long que « seconds » ne le permet : au plus 2 × seconds + 2.");
        }
        return new Played(Tenths.of(from), Math.min(Tenths.of(to), yardstick.tenths()));
    }

    private static Intervals clock(Instant at, double seconds) {
        double end = at.toEpochMilli() / 1000.0;
        return Intervals.of(Math.round(end - seconds), Math.round(end));
    }
}
