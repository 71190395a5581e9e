package fr.parlemoi.content;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that ids, addresses and published files have: small ASCII letters, digits and hyphens. */
final class Names {

    /** As long as the columns that hold ids. */
    static final int LONGEST = 64;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Names() {}

    static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    /** The name nearest to a text, as {@code leo-joue} for « Léo joue ! »; empty when nothing of it can be kept. */
    static String from(String text) {
        String ascii = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String name = ascii.replaceAll("[^a-z0-9]+", "-");
        String cut = name.substring(0, Math.min(name.length(), LONGEST));
        return cut.replaceAll("^-|-$", "");
    }

    /** What somebody who typed {@code mistyped} may have meant, with a space before it, or nothing. */
    static String suggestion(String mistyped, Collection<String> known) {
        return nearest(mistyped, known)
                .map(" Vouliez-vous dire « %s » ?"::formatted)
                .orElse("");
    }

    private static Optional<String> nearest(String mistyped, Collection<String> known) {
        int tolerated = Math.min(3, (mistyped.length() + 2) / 3);
        return known.stream()
                .filter(word -> distance(mistyped, word) <= tolerated)
                .min(Comparator.<String>comparingInt(word -> distance(mistyped, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: letters to add, drop or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
