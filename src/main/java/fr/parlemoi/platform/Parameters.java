package fr.parlemoi.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Binds values by their type; for one of unknown type the connector asks each of its codecs, for every value anew. */
final class Parameters {

    private Parameters() {}

    /** @param place from 1 */
    static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            // As text the database would parse it, 36 letters for every row.
            case UUID id -> statement.setBytes(place, Ids.bytes(id));
            case String text -> statement.setString(place, text);
            case Integer number -> statement.setInt(place, number);
            case Long number -> statement.setLong(place, number);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Instant instant -> statement.setObject(place, UtcTime.of(instant));
            default -> statement.setObject(place, value);
        }
    }
}
