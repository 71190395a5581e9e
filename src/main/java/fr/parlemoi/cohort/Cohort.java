package fr.parlemoi.cohort;

import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.web.nomenclature.Departement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A group of learners that trainers accompany.
 *
 * @param organisation the name of its owner
 * @param departement null where it belongs to none
 * @param startsOn the first day of its calendar; null without one
 * @param endsOn the last day of its calendar; null without one
 * @param code null while nobody may join
 */
public record Cohort(
        UUID id,
        String name,
        String organisation,
        Departement departement,
        LocalDate startsOn,
        LocalDate endsOn,
        JoinCode code,
        Instant createdAt) {

    /** SQL: what {@link #read} reads. */
    static final String SELECT =
            "SELECT c.*, o.name AS organisation_name FROM cohort c JOIN organisation o ON o.id = c.organisation ";

    static Cohort read(ResultSet row, StatementContext context) throws SQLException {
        String code = row.getString("join_code");
        return new Cohort(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation_name"),
                Departement.ofCode(row.getString("departement")).orElse(null),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                code == null ? null : new JoinCode(code),
                UtcTime.read(row, "created_at"));
    }

    /** Where its trainers see it. */
    public String path() {
        return "/formateur/cohortes/" + id;
    }

    public boolean isOpen() {
        return code != null;
    }

    public boolean hasCalendar() {
        return startsOn != null && endsOn != null;
    }
}
