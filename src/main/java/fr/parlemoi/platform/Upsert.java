package fr.parlemoi.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Rows to be inserted into one table, or to replace those with the same key. They are written many to a statement, which
 * takes the database half the time of as many statements in one batch. A statement has 1, 2, 4… rows, so that few
 * different ones are prepared.
 */
public final class Upsert {

    private static final int MOST_ROWS = 128;

    private final String head;
    private final String row;
    private final String tail;
    private final List<Object[]> rows = new ArrayList<>();

    /** A table, and the names of its columns with commas between them: the key, and the others. */
    public Upsert(String table, String key, String others) {
        String[] columns = (key + ", " + others).split(", ");
        this.head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        this.row = "(" + PaddedList.places("?", columns.length) + ")";
        this.tail = Arrays.stream(others.split(", "))
                .map(column -> column + " = VALUES(" + column + ")")
                .collect(Collectors.joining(", ", " ON DUPLICATE KEY UPDATE ", ""));
    }

    /** One value a column, in their order; null is {@code NULL}. */
    public void add(Object... values) {
        rows.add(values);
    }

    /** Writes the rows in the order in which they were added. */
    public void execute(Handle transaction) {
        for (int from = 0; from < rows.size(); ) {
            int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size() - from));
            write(transaction, rows.subList(from, from + size));
            from += size;
        }
    }

    private void write(Handle transaction, List<Object[]> some) {
        String sql = head + PaddedList.places(row, some.size()) + tail;
        try (PreparedStatement statement = transaction.getConnection().prepareStatement(sql)) {
            int place = 0;
            for (Object[] values : some) {
                for (Object value : values) {
                    place++;
                    Parameters.bind(statement, place, value);
                }
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new FailedStatement(head, failure);
        }
    }
}
