package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name as a person gives it; nobody has checked it.
 *
 * @param first one or several, 1 to 80 characters
 * @param last one or several, 1 to 80 characters
 */
public record PersonName(String first, String last) {

    private static final int LONGEST = 80;
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]*");

    /**
     * What was typed, tidied: composed characters, single spaces, none at the ends.
     *
     * @throws Refusal 400 that names the field, for something that is no name
     */
    public static PersonName of(String first, String last) {
        return new PersonName(tidy(first, "prénom"), tidy(last, "nom"));
    }

    private static String tidy(String typed, String field) {
        String composed = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        String name = SPACES.matcher(composed).replaceAll(" ").strip();
        if (name.isEmpty()) {
            throw Refusal.badRequest("Il manque le " + field + " : écrivez-le tel qu’il doit figurer sur le document.");
        }
        if (name.length() > LONGEST) {
            throw Refusal.badRequest("Le " + field + " est trop long : " + LONGEST + " caractères au plus.");
        }
        if (!LETTERS.matcher(name).matches()) {
            throw Refusal.badRequest("Le " + field
                    + " ne peut contenir que des lettres, des espaces, des traits d’union et des apostrophes.");
        }
        return name;
    }

    /** First name, then last name. */
    public String full() {
        return first + " " + last;
    }
}
