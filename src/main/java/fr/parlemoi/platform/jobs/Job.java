package fr.parlemoi.platform.jobs;

import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A job that somebody has claimed.
 *
 * @param attempt counts its claims, from 1
 */
record Job(UUID id, String kind, String payload, Instant queuedAt, int attempt) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** From a row as it was before the claim. */
    static Job claimed(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("payload"),
                UtcTime.read(row, "queued_at"),
                row.getInt("attempts") + 1);
    }

    /** How long to wait after this attempt: 1, 2, 4 … minutes, at most an hour. */
    Duration pause() {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
