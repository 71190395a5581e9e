package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the audit trail, the newest first, with the addresses that its ids stand for today. */
@ApplicationScoped
class AuditJournal {

    static final int PAGE = 50;

    // A guest's entries are shown as those of the account that she became.
    private static final String SELECT = """
            SELECT e.id, e.at, e.what, e.actor, COALESCE(act.email, actinto.email) AS actor_email,
                   e.subject, COALESCE(sub.email, subinto.email, inv.email) AS subject_email
            FROM audit_entry e
                LEFT JOIN learner act ON act.id = e.actor LEFT JOIN learner actinto ON actinto.id = act.merged_into
                LEFT JOIN learner sub ON sub.id = e.subject LEFT JOIN learner subinto ON subinto.id = sub.merged_into
                LEFT JOIN invitation inv ON inv.id = e.subject
            WHERE\s""";
    private static final String OF_PERSON = """
            (e.actor IN (<people>) OR e.subject IN (<people>))""";

    private final Database database;

    AuditJournal(Database database) {
        this.database = database;
    }

    /** Somebody in the trail; without an address once she is erased, or when her invitation is gone. */
    record Person(UUID id, String email) {

        public String name() {
            return email == null ? "Compte effacé (" + id.toString().substring(24) + ")" : email;
        }
    }

    /** @param subject null for many at once */
    record Entry(Instant at, String what, Person actor, Person subject) {}

    /** @param more whether there are older ones */
    record Leaf(List<Entry> entries, boolean more) {}

    /** @param page from 1 */
    Leaf read(AuditFilter filter, int page) {
        return database.read(handle -> {
            List<UUID> people = filter.email() == null ? List.of() : named(handle, filter.email());
            if (filter.email() != null && people.isEmpty()) {
                return new Leaf(List.of(), false);
            }
            List<Entry> found = query(handle, filter, people)
                    .bind("most", PAGE + 1)
                    .bind("skip", (page - 1) * PAGE)
                    .map((row, context) -> entry(row))
                    .list();
            return new Leaf(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
        });
    }

    /** All that was ever written down lately, to choose from. */
    List<String> actions() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT what FROM audit_entry ORDER BY what")
                .mapTo(String.class)
                .list());
    }

    private static Query query(Handle handle, AuditFilter filter, List<UUID> people) {
        Query query = handle.createQuery(SELECT + filter.condition() + (people.isEmpty() ? "" : " AND " + OF_PERSON)
                + " ORDER BY e.at DESC, e.id DESC LIMIT :most OFFSET :skip");
        filter.bindTo(query);
        return people.isEmpty() ? query : query.bindList("people", people);
    }

    /** All ids that stand for an address: an account, the guests that became it, invitations. */
    private static List<UUID> named(Handle handle, String email) {
        return handle.createQuery("""
                        SELECT id FROM learner WHERE email = :email
                        UNION SELECT g.id FROM learner g JOIN learner a ON a.id = g.merged_into WHERE a.email = :email
                        UNION SELECT id FROM invitation WHERE email = :email""")
                .bind("email", email)
                .map((row, context) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(UtcTime.read(row, "at"), row.getString("what"), person(row, "actor"), person(row, "subject"));
    }

    private static Person person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new Person(id, row.getString(column + "_email"));
    }
}
