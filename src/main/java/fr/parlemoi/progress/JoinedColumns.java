package fr.parlemoi.progress;

/**
 * Reads rows that the database joined to one text: columns with commas between them, rows with semicolons. Splitting it
 * into lists would take longer than all that is done with them.
 */
final class JoinedColumns {

    private static final char BETWEEN_COLUMNS = ',';
    private static final char BETWEEN_ROWS = ';';

    private final String text;
    private int at;

    JoinedColumns(String text) {
        this.text = text;
    }

    /** Runs {@code row}, which has to take all the columns of one, for each of them. */
    void forEachRow(Runnable row) {
        while (at < text.length()) {
            row.run();
        }
    }

    /** The next column, of the next row after a row's last; may be empty. */
    String next() {
        int begin = at;
        while (at < text.length() && text.charAt(at) != BETWEEN_COLUMNS && text.charAt(at) != BETWEEN_ROWS) {
            at++;
        }
        String column = text.substring(begin, at);
        at++;
        return column;
    }
}
