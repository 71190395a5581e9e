package fr.parlemoi.web.table;

/**
 * A column of a {@link Table}.
 *
 * @param key as programs name it, in letters that never change: {@code dernier-envoi}
 * @param title in French, as people read it above the column
 */
public record Column(String key, String title, Kind kind) {

    /** What all of a column's cells are, but for the blank ones. */
    public enum Kind {
        TEXT(24),
        /** A whole number. */
        COUNT(10),
        /** A whole number, or a word that says why there is none. */
        FIGURE(12),
        /** Of a whole, 0 to 1. */
        SHARE(10),
        /** In whole seconds. */
        DURATION(12),
        /** Of the clock in Paris, to the second. */
        INSTANT(19),
        DAY(12);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        /** What its values take in a spreadsheet, in characters. */
        int width() {
            return width;
        }
    }

    /** What the column takes in a spreadsheet, in characters; a long title is broken into lines. */
    int width() {
        return Math.max(kind.width(), Math.min(18, title.length() + 2));
    }
}
