package fr.parlemoi.cohort;

import fr.parlemoi.learner.PersonName;
import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** A learner of a cohort, as its trainers know her. */
public record Member(UUID learner, PersonName name, String email, Instant joinedAt) {

    static Member read(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getString("email"),
                UtcTime.read(row, "joined_at"));
    }
}
