package fr.parlemoi.statistics.chart;

import fr.parlemoi.statistics.release.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** Bars below each other, each under its name. */
public final class RankedBars {

    private static final int WIDTH = 360;
    private static final int LONGEST = 270;
    private static final int ROW = 42;
    private static final int NAME_Y = 14;
    private static final int BAR_Y = 20;
    private static final int THICK = 14;
    private static final int WITHOUT_NUMBER = 40;
    private static final int OF_NOTHING = 2;
    private static final int BESIDE = 7;

    private RankedBars() {}

    /** @param bars in the order in which they are drawn */
    public static String of(String title, List<Bar> bars) {
        Svg svg = new Svg("chart-bars", WIDTH, bars.size() * ROW, title + "\u00a0: " + inWords(bars));
        long largest = Math.max(1, Bar.largest(bars));
        for (int place = 0; place < bars.size(); place++) {
            draw(svg, bars.get(place), place * ROW, largest);
        }
        return svg.toString();
    }

    private static String inWords(List<Bar> bars) {
        return bars.stream()
                .map(bar -> bar.label() + ", " + Words.inFull(bar.figure()))
                .collect(Collectors.joining("\u00a0; ", "", "."));
    }

    private static void draw(Svg svg, Bar bar, int top, long largest) {
        Figure figure = bar.figure();
        double length = length(figure, largest);
        svg.text("name", 0, top + NAME_Y, "start", bar.label());
        switch (figure.state()) {
            case PUBLISHED -> svg.rect(figure.value() > 0 ? "bar" : "bar-none", 0, top + BAR_Y, length, THICK);
            case SUPPRESSED -> svg.patterned(Svg.HATCHED, 0, top + BAR_Y, length, THICK);
            case UNKNOWN -> svg.patterned(Svg.DOTTED, 0, top + BAR_Y, length, THICK);
        }
        String look = figure.isPublished() ? "value" : "missing";
        svg.text(look, length + BESIDE, top + BAR_Y + THICK - 3, "start", Words.of(figure));
    }

    private static double length(Figure figure, long largest) {
        if (!figure.isPublished()) {
            return WITHOUT_NUMBER;
        }
        return Math.max(OF_NOTHING, (double) LONGEST * figure.value() / largest);
    }
}
