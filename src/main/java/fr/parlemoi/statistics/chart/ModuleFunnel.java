package fr.parlemoi.statistics.chart;

import fr.parlemoi.statistics.release.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** How many begin and how many complete each module, as a pair of bars a module on one scale. */
public final class ModuleFunnel {

    private static final int WIDTH = 360;
    private static final int LEFT = 78;
    private static final int LONGEST = 205;
    private static final int ROW = 46;
    private static final int THICK = 15;
    private static final int WITHOUT_NUMBER = 36;

    private ModuleFunnel() {}

    /** @param label as in « Module 1 », or « Le cours » */
    public record Step(String label, String title, Figure started, Figure completed) {}

    public static String of(List<Step> steps) {
        Svg svg = new Svg("chart-funnel", WIDTH, steps.size() * ROW, inWords(steps));
        long largest = Math.max(
                1,
                steps.stream()
                        .mapToLong(step -> Math.max(
                                step.started().value(), step.completed().value()))
                        .max()
                        .orElse(1));
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            int top = place * ROW;
            svg.text("name", 0, top + 24, "start", step.label());
            draw(svg, "bar-started", step.started(), top + 4, largest);
            draw(svg, "bar", step.completed(), top + 4 + THICK + 2, largest);
        }
        return svg.toString();
    }

    private static String inWords(List<Step> steps) {
        return steps.stream()
                .map(step -> "%s\u00a0: débuts, %s\u00a0; fins, %s."
                        .formatted(step.label(), Words.inFull(step.started()), Words.inFull(step.completed())))
                .collect(Collectors.joining(" "));
    }

    private static void draw(Svg svg, String look, Figure figure, int top, long largest) {
        double length =
                figure.isPublished() ? Math.max(2, (double) LONGEST * figure.value() / largest) : WITHOUT_NUMBER;
        switch (figure.state()) {
            case PUBLISHED -> svg.rect(figure.value() > 0 ? look : "bar-none", LEFT, top, length, THICK);
            case SUPPRESSED -> svg.patterned(Svg.HATCHED, LEFT, top, length, THICK);
            case UNKNOWN -> svg.patterned(Svg.DOTTED, LEFT, top, length, THICK);
        }
        svg.text(figure.isPublished() ? "value" : "missing", LEFT + length + 6, top + 12, "start", Words.of(figure));
    }
}
