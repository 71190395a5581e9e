package fr.parlemoi.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Queries of hundreds of parameters and rows, where Jdbi's look-ups for each value would cost more than the reading. */
public final class Rows {

    private Rows() {}

    /** Takes what it needs of the row on which {@code row} stands. */
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Hands every row of the answer to {@code reader}.
     *
     * @param parameters one for each {@code ?} of {@code sql}, in their order
     */
    public static void read(Handle handle, String sql, List<?> parameters, Reader reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int place = 0;
            for (Object parameter : parameters) {
                place++;
                Parameters.bind(statement, place, parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            throw new FailedStatement(sql, failure);
        }
    }

    /** The id in {@code column}; null for {@code NULL}. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : UUID.fromString(id);
    }
}
