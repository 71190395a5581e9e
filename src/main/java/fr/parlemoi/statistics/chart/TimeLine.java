package fr.parlemoi.statistics.chart;

import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Figure.State;
import fr.parlemoi.web.French;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Months as a line with a dot each; where a month has no number the line breaks, and a sign on the ground says why. */
public final class TimeLine {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 250;
    private static final int LEFT = 64;
    private static final int RIGHT = 700;
    private static final int TOP = 18;
    private static final int BOTTOM = 200;
    private static final int MOST_NAMES = 8;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yyyy", Locale.FRENCH);

    private final List<Point> points;
    private final Scale scale;

    private TimeLine(List<Point> points) {
        this.points = points;
        this.scale = Scale.upTo(
                points.stream().mapToLong(point -> point.figure().value()).max().orElse(1));
    }

    /** One month's figure. */
    public record Point(YearMonth month, Figure figure) {}

    /** @param points in order, at least one */
    public static String of(String title, List<Point> points) {
        return new TimeLine(points).draw(title);
    }

    private String draw(String title) {
        Svg svg = new Svg("chart-line", WIDTH, HEIGHT, title + "\u00a0: " + inWords());
        drawGrid(svg);
        svg.path("line", line());
        for (int place = 0; place < points.size(); place++) {
            drawPoint(svg, place);
        }
        return svg.toString();
    }

    private String inWords() {
        return points.stream()
                .map(point -> SHORT.format(point.month()) + ", " + Words.inFull(point.figure()))
                .collect(Collectors.joining("\u00a0; ", "", "."));
    }

    private void drawGrid(Svg svg) {
        for (int half = 0; half <= 2; half++) {
            double y = BOTTOM - half * (BOTTOM - TOP) / 2.0;
            svg.path("grid", "M" + LEFT + " " + Svg.rounded(y) + "H" + RIGHT);
            if (scale.top() > 1 || half != 1) {
                svg.text("scale", LEFT - 8, y + 4, "end", French.number(scale.top() * half / 2));
            }
        }
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        boolean goesOn = false;
        for (int place = 0; place < points.size(); place++) {
            Figure figure = points.get(place).figure();
            if (figure.isPublished()) {
                path.append(goesOn ? 'L' : 'M').append(Svg.rounded(x(place)));
                path.append(' ').append(Svg.rounded(y(figure)));
            }
            goesOn = figure.isPublished();
        }
        return path.toString();
    }

    private void drawPoint(Svg svg, int place) {
        Point point = points.get(place);
        double x = x(place);
        svg.begin(SHORT.format(point.month()) + "\u00a0: " + Words.inFull(point.figure()));
        if (point.figure().isPublished()) {
            svg.circle(point.figure().value() > 0 ? "dot" : "dot-none", x, y(point.figure()), 4.5);
        } else {
            boolean hidden = point.figure().state() == State.SUPPRESSED;
            svg.patterned(hidden ? Svg.HATCHED : Svg.DOTTED, x - 8, BOTTOM - 24, 16, 24);
            svg.text("missing", x, BOTTOM - 30, "middle", hidden ? "s" : "?");
        }
        svg.end();
        if (isNamed(place)) {
            svg.text("scale", x, BOTTOM + 24, anchor(place), SHORT.format(point.month()));
        }
    }

    private boolean isNamed(int place) {
        int every = (points.size() + MOST_NAMES - 1) / MOST_NAMES;
        return (points.size() - 1 - place) % every == 0;
    }

    private String anchor(int place) {
        return place == points.size() - 1 && points.size() > 1 ? "end" : "middle";
    }

    private double x(int place) {
        return points.size() == 1
                ? (LEFT + RIGHT) / 2.0
                : LEFT + 20 + (double) (RIGHT - LEFT - 30) * place / (points.size() - 1);
    }

    private double y(Figure figure) {
        return BOTTOM - scale.share(figure.value()) * (BOTTOM - TOP);
    }
}
