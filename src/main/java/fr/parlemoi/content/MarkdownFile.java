package fr.parlemoi.content;

import java.util.List;
import java.util.Optional;

/**
 * An activity's file, split. Both parts keep the lines of the whole file: lines of the other part are empty in them, so
 * whatever reads them finds places that are true.
 *
 * @param frontMatter the YAML between the two lines of {@code ---}
 * @param text the Markdown below
 */
record MarkdownFile(TextFile frontMatter, TextFile text) {

    private static final String FENCE = "---";

    /** The two parts, or nothing, which was then reported. */
    static Optional<MarkdownFile> split(TextFile file, Faults faults) {
        List<String> lines = file.text().lines().map(String::stripTrailing).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
            faults.add(
                    Place.startOf(file.path()),
                    "L’en-tête manque.",
                    "Commencez le fichier par une ligne « --- », les clés de l’activité, puis une autre ligne « --- ».");
            return Optional.empty();
        }
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end == 0) {
            faults.add(
                    Place.startOf(file.path()),
                    "L’en-tête n’est pas refermé.",
                    "Ajoutez une ligne « --- » entre la dernière clé et le texte.");
            return Optional.empty();
        }
        return Optional.of(new MarkdownFile(part(file, 1, end), part(file, end + 1, lines.size())));
    }

    private static TextFile part(TextFile file, int from, int to) {
        List<String> lines = file.lines();
        return new TextFile(
                file.path(), "\n".repeat(from) + String.join("\n", lines.subList(from, Math.max(from, to))));
    }
}
