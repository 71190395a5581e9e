package fr.parlemoi.bench;

import fr.parlemoi.bench.Figure.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures as people read them: a page whose head is written by hand, and after it a chapter for each part, written by
 * the last run of that part.
 */
final class Report {

    private static final String REST = "<!-- What follows is written by ./mvnw -Pbench verify. -->";
    private static final String CHAPTER = "\n## ";
    private static final int WIDTH = 20;

    private final Map<Part, List<Figure>> figures;
    private final Scale scale;

    Report(Map<Part, List<Figure>> figures, Scale scale) {
        this.figures = figures;
        this.scale = scale;
    }

    /** Keeps the head of {@code page}, down to the mark, and the chapters of parts that were not measured now. */
    void write(Path page) throws IOException {
        String before = Files.readString(page);
        int rest = before.indexOf(REST);
        if (rest < 0) {
            throw new IllegalStateException(page + " has lost the line that the figures follow: " + REST);
        }
        StringBuilder after =
                new StringBuilder(before.substring(0, rest)).append(REST).append('\n');
        for (Part part : Part.values()) {
            after.append(figures.containsKey(part) ? chapter(part) : former(part, before.substring(rest)));
        }
        Files.writeString(page, after);
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Part part : figures.keySet()) {
            text.append(chapter(part));
        }
        return text.toString();
    }

    /** Nothing where there is none. */
    private static String former(Part part, String chapters) {
        int begin = chapters.indexOf(CHAPTER + part.title() + "\n");
        if (begin < 0) {
            return "";
        }
        int end = chapters.indexOf(CHAPTER, begin + CHAPTER.length());
        return chapters.substring(begin, end < 0 ? chapters.length() : end);
    }

    private String chapter(Part part) throws IOException {
        StringBuilder text = new StringBuilder(CHAPTER + part.title() + "\n\n");
        text.append("%s. %s.%n".formatted(LocalDate.now(), Machine.here()));
        text.append("Each figure is the median of %d runs of %d s, after %d s of warm-up.%n"
                .formatted(scale.runs(), scale.seconds(), scale.warmUpSeconds()));
        List<Figure> all = figures.get(part);
        all.stream().map(Figure::group).distinct().forEach(group -> text.append(table(group, all)));
        return text.toString();
    }

    private static String table(String group, List<Figure> all) {
        StringBuilder table = new StringBuilder("\n### " + group + "\n\n");
        table.append("| What | Reached | Limit in the same run | Ratio | Wanted | |\n");
        table.append("| --- | --- | --- | --- | --- | --- |\n");
        all.stream()
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
