package fr.parlemoi.cohort;

import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * That a trainer marked an activity of a learner as done, and why.
 *
 * @param activity its id
 * @param cohort the cohort in which the trainer accompanied the learner
 * @param author the trainer's name, or her address where she gave none
 * @param withdrawnAt null while it stands
 * @param withdrawnBy as {@code author}; null while it stands
 */
public record Correction(
        UUID id,
        String activity,
        UUID cohort,
        String cohortName,
        String author,
        String reason,
        Instant madeAt,
        Instant withdrawnAt,
        String withdrawnBy) {

    /** Stands for the name of a trainer whose account is no more. */
    static final String ERASED = "formateur dont le compte a été effacé";

    static Correction read(ResultSet row, StatementContext context) throws SQLException {
        Instant withdrawnAt = UtcTime.read(row, "withdrawn_at");
        return new Correction(
                row.getObject("id", UUID.class),
                row.getString("activity"),
                row.getObject("cohort", UUID.class),
                row.getString("cohort_name"),
                name(row, "author"),
                row.getString("reason"),
                UtcTime.read(row, "made_at"),
                withdrawnAt,
                withdrawnAt == null ? null : name(row, "withdrawer"));
    }

    private static String name(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), ERASED);
    }

    public boolean isStanding() {
        return withdrawnAt == null;
    }
}
