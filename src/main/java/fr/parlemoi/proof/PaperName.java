package fr.parlemoi.proof;

import fr.parlemoi.learner.PersonName;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the files of documents are called: « DURAND_Amina_attestation.pdf », in ASCII, which every system unpacks. */
final class PaperName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    // Letters that are not a plain one with a mark.
    private static final Map<String, String> LETTERS =
            Map.of("œ", "oe", "Œ", "OE", "æ", "ae", "Æ", "AE", "ß", "ss", "ø", "o", "Ø", "O", "đ", "d", "Đ", "D");

    private final Map<String, Integer> given = new HashMap<>();

    static String of(PersonName name, DocumentKind kind) {
        return base(name) + file(kind);
    }

    /** The beginning of the files of one more person: numbered from the second of a name on. */
    String next(PersonName name) {
        String base = base(name);
        int number = given.merge(base.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return number == 1 ? base : base + "_" + number;
    }

    /** What follows it. */
    static String file(DocumentKind kind) {
        return "_" + kind.word() + ".pdf";
    }

    private static String base(PersonName name) {
        return safe(name.last().toUpperCase(Locale.FRENCH)) + "_" + safe(name.first());
    }

    private static String safe(String name) {
        String plain = name;
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        String safe = ENDS.matcher(UNSAFE.matcher(bare).replaceAll("-")).replaceAll("");
        return safe.isEmpty() ? "X" : safe;
    }
}
