package fr.parlemoi.bench;

import fr.parlemoi.bench.Figure.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures as people read them: a page whose head is written by hand, and the rest by the last run. */
final class Report {

    private static final String REST = "<!-- What follows is written by ./mvnw -Pbench verify. -->";
    private static final int WIDTH = 20;

    private final List<Figure> figures;
    private final Scale scale;

    Report(List<Figure> figures, Scale scale) {
        this.figures = figures;
        this.scale = scale;
    }

    /** Keeps the head of {@code page}, down to the mark, and writes the rest anew. */
    void write(Path page) throws IOException {
        String before = Files.readString(page);
        int rest = before.indexOf(REST);
        if (rest < 0) {
            throw new IllegalStateException(page + " has lost the line that the figures follow: " + REST);
        }
        Files.writeString(page, before.substring(0, rest) + REST + "\n\n" + text());
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder("## Last run\n\n");
        text.append("%s. %s.%n".formatted(LocalDate.now(), Machine.here()));
        text.append("Each figure is the median of %d runs of %d s, after %d s of warm-up.%n"
                .formatted(scale.runs(), scale.seconds(), scale.warmUpSeconds()));
        Set<String> groups = new LinkedHashSet<>();
        figures.forEach(figure -> groups.add(figure.group()));
        groups.forEach(group -> text.append(table(group)));
        return text.toString();
    }

    private String table(String group) {
        StringBuilder table = new StringBuilder("\n### " + group + "\n\n");
        table.append("| What | Reached | Limit in the same run | Ratio | Wanted | |\n");
        table.append("| --- | --- | --- | --- | --- | --- |\n");
        figures.stream()
                .filter(figure -> figure.group().equals(group))
                .forEach(figure -> table.append("| %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                figure.what(),
                                figure.reached(),
                                figure.beside(),
                                ratio(figure.ratio()),
                                figure.wanted(),
                                words(figure.verdict()))));
        return table.toString();
    }

    // The whole bar is the limit.
    private static String ratio(double ratio) {
        if (Double.isNaN(ratio)) {
            return "";
        }
        int full = (int) Math.round(Math.min(1, ratio) * WIDTH);
        return String.format(Locale.ROOT, "`%s%s` %.0f %%", "█".repeat(full), "░".repeat(WIDTH - full), 100 * ratio);
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case REACHED -> "✓";
            case WITHIN_TOLERANCE -> "✓ within the tolerance";
            case MISSED -> "**✗ missed**";
            case GOAL_REACHED -> "✓ goal";
            case GOAL_MISSED -> "goal missed";
            case TOLD -> "";
        };
    }
}
