package fr.parlemoi.cohort;

import fr.parlemoi.platform.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which columns of a list, from 0, the three things stand that are needed of a person.
 *
 * @param named whether the first line said so
 */
record ListColumns(int last, int first, int email, boolean named) {

    private static final Set<String> LAST = Set.of("nom", "nomdefamille", "nomdusage", "nomusuel");
    private static final Set<String> FIRST = Set.of("prenom", "prenoms", "prenomusuel");
    private static final Set<String> EMAIL = Set.of(
            "courriel",
            "email",
            "mail",
            "mel",
            "adresse",
            "adresseelectronique",
            "adressecourriel",
            "adressemail",
            "adresseemail");

    /**
     * @param line the first one of the list
     * @throws Refusal 400 that says which column is missing
     */
    static ListColumns of(List<String> line) {
        List<Integer> addresses = places(line, cell -> cell.contains("@"));
        return addresses.isEmpty() ? ofHeader(line) : withoutHeader(line.size(), addresses);
    }

    private static ListColumns ofHeader(List<String> line) {
        List<String> missing = new ArrayList<>();
        int last = only(line, LAST, "nom", missing);
        int first = only(line, FIRST, "prénom", missing);
        int email = only(line, EMAIL, "courriel", missing);
        if (!missing.isEmpty()) {
            throw Refusal.badRequest(
                    "La première ligne ne nomme pas " + String.join(", ni ", missing)
                            + "\u00a0: commencez la liste par «\u00a0nom;prénom;courriel\u00a0», dans l’ordre qui vous convient.");
        }
        return new ListColumns(last, first, email, true);
    }

    private static int only(List<String> line, Set<String> names, String wanted, List<String> missing) {
        List<Integer> found = places(line, cell -> names.contains(plain(cell)));
        if (found.size() > 1) {
            throw Refusal.badRequest("La première ligne nomme deux fois la colonne «\u00a0" + wanted
                    + "\u00a0»\u00a0: gardez-en une seule.");
        }
        if (found.isEmpty()) {
            missing.add("la colonne «\u00a0" + wanted + "\u00a0»");
            return -1;
        }
        return found.getFirst();
    }

    private static ListColumns withoutHeader(int columns, List<Integer> addresses) {
        if (columns != 3 || addresses.size() != 1) {
            throw Refusal.badRequest(
                    "Impossible de deviner les colonnes\u00a0: cette liste n’a pas de première ligne qui les"
                            + " nomme. Commencez-la par «\u00a0nom;prénom;courriel\u00a0».");
        }
        int email = addresses.getFirst();
        int last = email == 0 ? 1 : 0;
        return new ListColumns(last, 3 - email - last, email, false);
    }

    private interface Test {
        boolean of(String cell);
    }

    private static List<Integer> places(List<String> line, Test test) {
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < line.size(); place++) {
            if (test.of(line.get(place))) {
                found.add(place);
            }
        }
        return found;
    }

    // « Prénom(s) » and « E-MAIL » are what is meant too.
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    /** How many columns a line must have. */
    int needed() {
        return 1 + Math.max(email, Math.max(last, first));
    }
}
