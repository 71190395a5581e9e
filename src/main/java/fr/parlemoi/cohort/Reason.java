package fr.parlemoi.cohort;

import fr.parlemoi.platform.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Why a trainer marks something as done: the learner and an auditor read it.
 *
 * @param text 3 to 500 characters on one line
 */
record Reason(String text) {

    static final int SHORTEST = 3;
    static final int LONGEST = 500;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{C}]+");

    /**
     * What was typed, tidied: composed characters, single spaces, none at the ends, no line breaks.
     *
     * @throws Refusal 400 for a reason that is missing or too long
     */
    static Reason typed(String typed) {
        String composed = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        String text = SPACES.matcher(composed).replaceAll(" ").strip();
        int characters = text.codePointCount(0, text.length());
        if (characters < SHORTEST) {
            throw Refusal.badRequest(
                    "Il manque le motif : écrivez en quelques mots pourquoi cette activité peut être considérée comme faite.");
        }
        if (characters > LONGEST) {
            throw Refusal.badRequest(
                    "Ce motif compte " + characters + " caractères : gardez-en " + LONGEST + " au plus.");
        }
        return new Reason(text);
    }
}
