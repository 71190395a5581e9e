package fr.parlemoi.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as columns hold them. Sessions of the database speak UTC; a {@code Timestamp} would cost a calendar each. */
public final class UtcTime {

    private static final char DIGIT = '0';
    private static final String ISO = "0000-00-00T00:00:00.000Z";

    private UtcTime() {}

    /** What stands in {@code column}; null for {@code NULL}. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    /** The same of the column at this place, from 1. */
    public static Instant read(ResultSet row, int column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    /**
     * A {@code DATETIME(3)} that the database wrote as text, {@code 2026-11-22 20:15:03.125}, null for an empty one; or
     * what {@link #isIso}.
     *
     * @throws java.time.DateTimeException for a day or a time that there is not
     */
    public static Instant parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    /** Whether {@code text} has the form of {@code 2026-11-22T19:15:03.125Z}, as JavaScript's {@code toISOString} writes it. */
    public static boolean isIso(String text) {
        if (text.length() != ISO.length()) {
            return false;
        }
        for (int at = 0; at < ISO.length(); at++) {
            char found = text.charAt(at);
            char wanted = ISO.charAt(at);
            if (wanted == DIGIT ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    private static Instant instant(LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
