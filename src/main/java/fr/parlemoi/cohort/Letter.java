package fr.parlemoi.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a trainer writes to remind learners, with places that are filled for each of them.
 *
 * @param subject one line, at most 120 characters
 * @param text lines, at most 4 000 characters
 */
record Letter(String subject, String text) {

    /** What is offered to who has not written one yet. */
    static final Letter FIRST = new Letter("Parle-moi… ! Votre parcours vous attend", """
            Bonjour {prénom},

            Vous suivez le cours «\u00a0Parle-moi…\u00a0!\u00a0» avec la cohorte «\u00a0{cohorte}\u00a0». Il vous reste {reste}\u00a0: vous pouvez reprendre là où vous en étiez, à votre rythme.

            {lien}

            Si quelque chose vous bloque, répondez simplement à ce courriel.

            À bientôt !""");

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)}");
    private static final List<String> KNOWN = List.of("prénom", "cohorte", "lien", "reste");

    /** Lines as Java ends them, none of them blank at the ends. */
    Letter {
        subject = subject == null ? "" : subject.strip();
        text = text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** What stands in the places of one learner's mail. */
    record Filling(String first, String cohort, String link, String left) {

        private String of(String place) {
            return switch (place) {
                case "prénom" -> first;
                case "cohorte" -> cohort;
                case "lien" -> link;
                default -> left;
            };
        }
    }

    /** A stretch of a line; {@code link} is one that a reader can follow. */
    record Piece(String text, boolean link) {}

    /** A letter as one learner gets it: as plain text, and in paragraphs of lines of pieces. */
    record Filled(String subject, String text, List<List<List<Piece>>> paragraphs) {}

    /** All that is wrong with it, each with its place and how to mend it; empty when it can be sent. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        measure(faults, "L’objet", subject, LONGEST_SUBJECT);
        measure(faults, "Le texte", text, LONGEST_TEXT);
        if (subject.contains("\n")) {
            faults.add("L’objet tient sur une seule ligne\u00a0: supprimez le retour à la ligne.");
        }
        unknown(faults, "de l’objet", subject);
        unknown(faults, "du texte", text);
        return faults;
    }

    private static void measure(List<String> faults, String what, String written, int longest) {
        if (written.isEmpty()) {
            faults.add(what + " est vide\u00a0: écrivez ce que les personnes doivent lire.");
        }
        if (written.length() > longest) {
            faults.add(
                    what + " est trop long\u00a0: " + written.length() + " caractères, pour " + longest + " au plus.");
        }
    }

    private static void unknown(List<String> faults, String where, String written) {
        PLACE.matcher(written)
                .results()
                .filter(place -> !KNOWN.contains(name(place)))
                .map(place -> "«\u00a0" + place.group() + "\u00a0», " + position(written, place.start()) + " " + where
                        + ", ne peut pas être remplacé\u00a0: utilisez {prénom}, {cohorte}, {lien} ou {reste}.")
                .forEach(faults::add);
    }

    private static String position(String written, int start) {
        String before = written.substring(0, start);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        return "ligne " + line + ", caractère " + (start - before.lastIndexOf('\n'));
    }

    // Typed on keyboards that have no accent, or with a capital.
    private static String name(MatchResult place) {
        String name = place.group(1).strip().toLowerCase(Locale.FRENCH);
        return name.equals("prenom") ? "prénom" : name;
    }

    Filled fill(Filling filling) {
        return new Filled(
                fill(subject, filling),
                fill(text, filling),
                Stream.of(text.split("\n[ \t]*\n+"))
                        .map(paragraph -> paragraph
                                .lines()
                                .map(line -> pieces(line, filling))
                                .toList())
                        .toList());
    }

    private static String fill(String written, Filling filling) {
        return PLACE.matcher(written).replaceAll(place -> Matcher.quoteReplacement(filling.of(name(place))));
    }

    private static List<Piece> pieces(String line, Filling filling) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult place : PLACE.matcher(line).results().toList()) {
            pieces.add(new Piece(line.substring(from, place.start()), false));
            pieces.add(new Piece(filling.of(name(place)), name(place).equals("lien")));
            from = place.end();
        }
        pieces.add(new Piece(line.substring(from), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).collect(Collectors.toList());
    }
}
