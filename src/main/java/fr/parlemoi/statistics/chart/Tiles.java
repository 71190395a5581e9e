package fr.parlemoi.statistics.chart;

import java.util.ArrayList;
import java.util.List;

/** Where the tile of each département stands: about as they lie, Île-de-France and those overseas in frames of their own. */
final class Tiles {

    /** Île-de-France itself is left free in the middle, two by two. */
    static final List<Tile> MAINLAND = parse("""
            .  .  .  .  .  .  62 59 .  .  .  .  .
            .  .  .  .  .  76 80 02 08 .  .  .  .
            .  .  .  50 14 27 60 .  .  51 55 57 .
            29 22 35 53 61 28 45 .  .  10 52 54 67
            .  56 44 49 72 41 18 58 89 21 70 88 68
            .  .  .  85 79 37 36 03 71 39 25 90 .
            .  .  .  17 86 87 23 63 42 69 01 74 .
            .  .  .  16 24 19 15 43 07 38 73 .  .
            .  .  .  33 47 46 12 48 26 05 .  .  .
            .  .  .  40 82 81 34 30 84 04 06 .  .
            .  .  .  64 32 31 11 13 83 .  .  .  2B
            .  .  .  .  65 09 66 .  .  .  .  .  2A
            """);

    static final List<Tile> ILE_DE_FRANCE = parse("""
            .  95 93 .
            78 92 75 77
            .  91 94 .
            """);

    static final List<Tile> OVERSEAS = parse("""
            971 972 973 974
            976 975 977 978
            986 987 988 .
            """);

    private Tiles() {}

    /** @param code of the département */
    record Tile(String code, int column, int row) {}

    private static List<Tile> parse(String drawn) {
        List<Tile> tiles = new ArrayList<>();
        String[] rows = drawn.split("\n");
        for (int row = 0; row < rows.length; row++) {
            String[] codes = rows[row].strip().split("\\s+");
            for (int column = 0; column < codes.length; column++) {
                if (!codes[column].equals(".")) {
                    tiles.add(new Tile(codes[column], column, row));
                }
            }
        }
        return List.copyOf(tiles);
    }
}
