package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Gathers everything that the server holds about a learner, each feature its own section. */
@ApplicationScoped
class ExportLearner {

    private final Database database;
    private final Event<LearnerExported> exported;
    private final Clock clock;

    ExportLearner(Database database, Event<LearnerExported> exported, Clock clock) {
        this.database = database;
        this.exported = exported;
        this.clock = clock;
    }

    private record Person(
            UUID id,
            String email,
            String firstName,
            String lastName,
            Instant createdAt,
            Instant registeredAt,
            Instant lastReceiptAt,
            UUID mergedInto,
            Answers answers) {}

    /** What she said of herself: slugs, and INSEE codes; null for what she did not. */
    private record Answers(String profession, String workplace, String departement, String arrondissement) {}

    private record Granted(String role, Instant grantedAt) {}

    private record Action(Instant at, String what) {}

    private record PastSession(
            String device, Instant startedAt, LocalDate lastUsedOn, Instant expiresAt, Instant revokedAt) {}

    /** By section, in the order of the features; a JSON object. */
    Map<String, Object> export(UUID learner) {
        return database.write(handle -> {
            Map<String, Object> sections = new LinkedHashMap<>();
            sections.put("exportedAt", clock.instant());
            sections.put("learner", person(handle, learner));
            sections.put("mergedGuests", guests(handle, learner));
            sections.put("sessions", sessions(handle, learner));
            sections.put("staff", staff(handle, learner));
            exported.fire(new LearnerExported(handle, learner, sections));
            return sections;
        });
    }

    private static Person person(Handle handle, UUID learner) {
        return handle.createQuery("SELECT * FROM learner WHERE id = :learner")
                .bind("learner", learner)
                .map(ExportLearner::readPerson)
                .one();
    }

    private static List<Person> guests(Handle handle, UUID learner) {
        return handle.createQuery("SELECT * FROM learner WHERE merged_into = :learner ORDER BY id")
                .bind("learner", learner)
                .map(ExportLearner::readPerson)
                .list();
    }

    private static List<PastSession> sessions(Handle handle, UUID learner) {
        return handle.createQuery("SELECT * FROM session WHERE learner = :learner ORDER BY id")
                .bind("learner", learner)
                .map((row, context) -> new PastSession(
                        row.getString("device"),
                        instant(row, "started_at"),
                        row.getObject("last_used_on", LocalDate.class),
                        instant(row, "expires_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    /** What she may do for the course, and what its staff did with her data: what and when, not who. */
    private static Map<String, Object> staff(Handle handle, UUID learner) {
        return Map.of(
                "roles",
                handle.createQuery("SELECT role, granted_at FROM staff_role WHERE learner = :learner ORDER BY role")
                        .bind("learner", learner)
                        .map((row, context) -> new Granted(row.getString("role"), instant(row, "granted_at")))
                        .list(),
                "actions",
                handle.createQuery("""
                                SELECT at, what FROM audit_entry
                                WHERE actor = :learner OR subject = :learner ORDER BY at, id""")
                        .bind("learner", learner)
                        .map((row, context) -> new Action(instant(row, "at"), row.getString("what")))
                        .list());
    }

    private static Person readPerson(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                instant(row, "created_at"),
                instant(row, "registered_at"),
                instant(row, "last_receipt_at"),
                row.getObject("merged_into", UUID.class),
                new Answers(
                        row.getString("profession"),
                        row.getString("workplace"),
                        row.getString("departement"),
                        row.getString("arrondissement")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
