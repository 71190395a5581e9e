package fr.parlemoi.statistics.chart;

import fr.parlemoi.statistics.chart.Tiles.Tile;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.web.French;
import java.util.List;
import java.util.Map;

/** A tile for each département, darker where there are more; Île-de-France is drawn once more, enlarged. */
public final class TileMap {

    private static final int WIDTH = 364;
    private static final int SIDE = 28;
    private static final int GAP = 2;
    private static final int SECOND_BAND = 12 * SIDE + 34;
    private static final int LARGE = 50;
    private static final int OVERSEAS_X = 232;
    private static final int OVERSEAS_SIDE = 33;
    private static final int HEIGHT = SECOND_BAND + 3 * LARGE + 4;

    private final Map<String, Bar> places;
    private final Shades shades;

    private TileMap(Map<String, Bar> places) {
        this.places = places;
        this.shades =
                Shades.of(places.values().stream().mapToLong(bar -> bar.figure().value()));
    }

    /** @param places by the codes of the départements */
    public static String of(String title, Map<String, Bar> places) {
        return new TileMap(places).draw(title);
    }

    /** What each shade stands for, the lightest first. */
    public static List<Legend> legend(Map<String, Bar> places) {
        Shades shades = new TileMap(places).shades;
        return java.util.stream.IntStream.range(0, shades.limits().size())
                .mapToObj(place -> new Legend(
                        shades.shade(place),
                        (place == 0
                                        ? "jusqu’à "
                                        : "de " + French.number(shades.limits().get(place - 1) + 1) + " à ")
                                + French.number(shades.limits().get(place))))
                .toList();
    }

    /** @param shade from 1 to 5 */
    public record Legend(int shade, String words) {}

    private String draw(String title) {
        Svg svg = new Svg("chart-map", WIDTH, HEIGHT, title);
        Tiles.MAINLAND.forEach(tile -> draw(svg, tile, 0, 0, SIDE));
        svg.rect("frame", 7 * SIDE + 1, 2 * SIDE + 1, 2 * SIDE - GAP, 2 * SIDE - GAP);
        svg.text("hint", 8 * SIDE, 3 * SIDE - 2, "middle", "Île-de-");
        svg.text("hint", 8 * SIDE, 3 * SIDE + 11, "middle", "France");
        svg.text("title", 0, SECOND_BAND - 10, "start", "Île-de-France, agrandie");
        Tiles.ILE_DE_FRANCE.forEach(tile -> drawLarge(svg, tile));
        svg.text("title", OVERSEAS_X, SECOND_BAND - 10, "start", "Outre-mer");
        Tiles.OVERSEAS.forEach(tile -> draw(svg, tile, OVERSEAS_X, SECOND_BAND, OVERSEAS_SIDE));
        return svg.toString();
    }

    private void draw(Svg svg, Tile tile, int left, int top, int side) {
        double x = left + tile.column() * side;
        double y = top + tile.row() * side;
        Bar bar = bar(tile);
        svg.begin(bar.label() + "\u00a0: " + Words.inFull(bar.figure()));
        fill(svg, bar.figure(), x, y, side - GAP);
        svg.text(look("code", bar.figure()), x + (side - GAP) / 2.0, y + side / 2.0 + 3, "middle", tile.code());
        svg.end();
    }

    private void drawLarge(Svg svg, Tile tile) {
        double x = tile.column() * LARGE;
        double y = SECOND_BAND + tile.row() * LARGE;
        double middle = x + (LARGE - GAP) / 2.0;
        Bar bar = bar(tile);
        svg.begin(bar.label() + "\u00a0: " + Words.inFull(bar.figure()));
        fill(svg, bar.figure(), x, y, LARGE - GAP);
        svg.text(look("code-large", bar.figure()), middle, y + 22, "middle", tile.code());
        svg.text(look("count", bar.figure()), middle, y + 38, "middle", sign(bar.figure()));
        svg.end();
    }

    private Bar bar(Tile tile) {
        return places.getOrDefault(tile.code(), new Bar(tile.code(), tile.code(), Figure.UNKNOWN));
    }

    private void fill(Svg svg, Figure figure, double x, double y, double side) {
        switch (figure.state()) {
            case PUBLISHED -> svg.rect(look("tile", figure), x, y, side, side);
            case SUPPRESSED -> svg.patterned(Svg.HATCHED, x, y, side, side);
            case UNKNOWN -> svg.patterned(Svg.DOTTED, x, y, side, side);
        }
    }

    private String look(String what, Figure figure) {
        if (!figure.isPublished()) {
            return what + " none";
        }
        return what + (figure.value() == 0 ? " zero" : " shade-" + shades.of(figure.value()));
    }

    private static String sign(Figure figure) {
        return switch (figure.state()) {
            case PUBLISHED -> French.number(figure.value());
            case SUPPRESSED -> "suppr.";
            case UNKNOWN -> "?";
        };
    }
}
