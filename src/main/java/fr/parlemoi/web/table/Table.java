package fr.parlemoi.web.table;

import java.util.List;

/**
 * Rows of typed cells under named columns: what a screen shows and files hold alike.
 *
 * @param title what it shows, in French
 * @param rows each as long as {@code columns}, and of their kinds
 */
public record Table(String title, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %d cells under %d columns".formatted(row.size(), columns.size()));
            }
            for (int place = 0; place < row.size(); place++) {
                Column column = columns.get(place);
                if (!row.get(place).is(column.kind())) {
                    throw new IllegalArgumentException("the column " + column.key() + " holds no "
                            + row.get(place).getClass().getSimpleName());
                }
            }
        }
    }
}
