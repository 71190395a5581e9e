package fr.parlemoi.cohort;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people look for it: « Ægidius O’Neill-Ñuñez » is found by « aegidius o'neill nunez ». */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private Folded() {}

    /** Small letters without accents, one space for spaces and hyphens. */
    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String letters = bare.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace('’', '\'');
        return BETWEEN.matcher(letters).replaceAll(" ").strip();
    }
}
