package fr.parlemoi.proof;

import fr.parlemoi.web.French;
import java.time.Duration;
import java.time.Instant;

/**
 * How far an archive is, for the page and its script.
 *
 * @param state as in « running », « ready », « cancelled », « failed », « spoilt »
 * @param done how many documents of the {@code total} were made, or could not be
 * @param words the same, for people
 */
public record ArchiveProgress(String state, int done, int total, String words) {

    private static final int ENOUGH_TO_TELL = 5; // documents; the first ones are slow

    static ArchiveProgress of(ArchiveOrder order, Instant now) {
        return new ArchiveProgress(
                order.state().name().toLowerCase(java.util.Locale.ROOT),
                order.done(),
                order.total(),
                words(order, now));
    }

    private static String words(ArchiveOrder order, Instant now) {
        return switch (order.state()) {
            case RUNNING -> order.done() + " sur " + French.count(order.total(), "document") + left(order, now);
            case READY ->
                French.count(order.made(), "document") + " sur " + order.total()
                        + (order.made() == order.total()
                                ? "."
                                : "\u00a0; ce qui manque, et pourquoi, est écrit dans LISEZMOI.txt.");
            case CANCELLED -> "La préparation a été arrêtée, et rien n’en est gardé.";
            case FAILED -> "La préparation a échoué\u00a0: elle est à refaire.";
            case SPOILT ->
                "Une personne dont l’archive contenait les documents a quitté la cohorte\u00a0: l’archive est à refaire.";
        };
    }

    private static String left(ArchiveOrder order, Instant now) {
        if (order.done() < ENOUGH_TO_TELL) {
            return "";
        }
        double seconds = Duration.between(order.begun, now).toMillis() / 1000.0;
        double left = seconds / order.done() * (order.total() - order.done());
        return left < 10 ? ", encore quelques secondes" : ", encore " + about(left);
    }

    // « encore 40 s », « encore 3 min »: no more exact than it is.
    private static String about(double seconds) {
        return seconds < 60 ? Math.round(seconds / 10) * 10 + "\u00a0s" : French.minutes(seconds);
    }

    public boolean isRunning() {
        return state.equals("running");
    }

    public boolean isReady() {
        return state.equals("ready");
    }
}
