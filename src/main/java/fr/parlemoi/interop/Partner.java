package fr.parlemoi.interop;

import fr.parlemoi.platform.Refusal;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A site that shows activities in a frame.
 *
 * @param slug as its frames name it
 * @param name at most 120 characters
 */
record Partner(String slug, String name, Instant registeredAt) {

    /** Under which plays count that no registered partner is named for. */
    static final String OTHER = "autre";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int LONGEST_NAME = 120;

    /** A partner as a form names it; {@link Refusal} 400 for what cannot be one. */
    static Partner typed(String slug, String name, Instant now) {
        String word = slug == null ? "" : slug.strip();
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refusal.badRequest("Donnez au partenaire un nom, de 120 caractères au plus.");
        }
        if (!SLUG.matcher(word).matches()) {
            throw Refusal.badRequest(
                    "L’identifiant s’écrit en minuscules sans accent, chiffres et traits d’union, de 2 à"
                            + " 40 caractères\u00a0: par exemple «\u00a0caf-paris\u00a0».");
        }
        if (word.equals(OTHER)) {
            throw Refusal.badRequest(
                    "L’identifiant «\u00a0autre\u00a0» compte déjà les lectures sans partenaire connu\u00a0:"
                            + " choisissez-en un autre.");
        }
        return new Partner(word, called, now);
    }

    /** What an address says of who shows the page; {@link #OTHER} where it is no slug. */
    static String named(String asked) {
        return asked != null && SLUG.matcher(asked).matches() ? asked : OTHER;
    }
}
