package fr.parlemoi.cohort;

import fr.parlemoi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of cohorts and of the organisations that own them. Every method works in the caller's transaction. */
@ApplicationScoped
class Cohorts {

    // What was guessed or given twice is improbable, and found by the database.
    private static final String JOINED_BY = Cohort.SELECT + "WHERE c.join_code = :code";

    private final Clock clock;

    Cohorts(Clock clock) {
        this.clock = clock;
    }

    /** A cohort with the number of its learners and the addresses of those who accompany it. */
    record Accompanied(Cohort cohort, int members, List<String> trainers) {

        static Accompanied read(ResultSet row, StatementContext context) throws SQLException {
            String trainers = row.getString("trainers");
            return new Accompanied(
                    Cohort.read(row, context),
                    row.getInt("members"),
                    trainers == null ? List.of() : List.of(trainers.split(" ")));
        }
    }

    /** Those that nobody accompanies first, then by organisation and name. */
    List<Accompanied> all(Handle handle) {
        return handle.createQuery("""
                        SELECT c.*, o.name AS organisation_name,
                            (SELECT COUNT(*) FROM cohort_member m WHERE m.cohort = c.id) AS members,
                            (SELECT GROUP_CONCAT(l.email ORDER BY t.since SEPARATOR ' ')
                             FROM cohort_trainer t JOIN learner l ON l.id = t.learner
                                 JOIN staff_role r ON r.learner = t.learner AND r.role = 'TRAINER'
                             WHERE t.cohort = c.id) AS trainers
                        FROM cohort c JOIN organisation o ON o.id = c.organisation
                        ORDER BY trainers IS NOT NULL, o.name, c.name, c.id""").map(Accompanied::read).list();
    }

    Optional<Cohort> find(Handle handle, UUID id) {
        return handle.createQuery(Cohort.SELECT + "WHERE c.id = :id")
                .bind("id", id)
                .map(Cohort::read)
                .findOne();
    }

    /** Those that {@code trainer} accompanies: what runs now first, then by name. */
    List<Cohort> accompaniedBy(Handle handle, UUID trainer) {
        return handle.createQuery(Cohort.SELECT + """
                        JOIN cohort_trainer t ON t.cohort = c.id AND t.learner = :trainer
                        ORDER BY COALESCE(c.ends_on < :today, FALSE), c.name, c.id""")
                .bind("trainer", trainer)
                .bind("today", Calendar.today(clock))
                .map(Cohort::read)
                .list();
    }

    /** The names of organisations for which {@code trainer} already accompanies a cohort. */
    List<String> organisationsOf(Handle handle, UUID trainer) {
        return handle.createQuery("""
                        SELECT DISTINCT o.name FROM cohort_trainer t JOIN cohort c ON c.id = t.cohort
                            JOIN organisation o ON o.id = c.organisation
                        WHERE t.learner = :trainer ORDER BY o.name""")
                .bind("trainer", trainer)
                .mapTo(String.class)
                .list();
    }

    /** Adds a cohort that learners may join at once; its id. */
    UUID create(Handle transaction, CohortTerms terms) {
        UUID id = Ids.next();
        transaction
                .createUpdate("""
                        INSERT INTO cohort (id, organisation, name, departement, starts_on, ends_on, join_code, created_at)
                        VALUES (:id, :organisation, :name, :departement, :startsOn, :endsOn, :code, :now)""")
                .bind("id", id)
                .bind("organisation", organisation(transaction, terms.organisation()))
                .bind("name", terms.name())
                .bind("departement", code(terms))
                .bind("startsOn", terms.startsOn())
                .bind("endsOn", terms.endsOn())
                .bind("code", JoinCode.random().characters())
                .bind("now", clock.instant())
                .execute();
        return id;
    }

    void change(Handle transaction, UUID cohort, CohortTerms terms) {
        transaction
                .createUpdate("""
                        UPDATE cohort SET organisation = :organisation, name = :name, departement = :departement,
                            starts_on = :startsOn, ends_on = :endsOn
                        WHERE id = :id""")
                .bind("id", cohort)
                .bind("organisation", organisation(transaction, terms.organisation()))
                .bind("name", terms.name())
                .bind("departement", code(terms))
                .bind("startsOn", terms.startsOn())
                .bind("endsOn", terms.endsOn())
                .execute();
    }

    /** Gives a cohort another code, or, with null, none. The one before opens nothing any more. */
    void replaceCode(Handle transaction, UUID cohort, JoinCode code) {
        transaction
                .createUpdate("UPDATE cohort SET join_code = :code WHERE id = :id")
                .bind("code", code == null ? null : code.characters())
                .bind("id", cohort)
                .execute();
    }

    Optional<Cohort> joinedBy(Handle handle, JoinCode code) {
        return handle.createQuery(JOINED_BY)
                .bind("code", code.characters())
                .map(Cohort::read)
                .findOne();
    }

    /** As {@link #joinedBy(Handle, JoinCode)}; the code stays as it is until the commit. */
    Optional<Cohort> lockJoinedBy(Handle transaction, JoinCode code) {
        return transaction
                .createQuery(JOINED_BY + " LOCK IN SHARE MODE")
                .bind("code", code.characters())
                .map(Cohort::read)
                .findOne();
    }

    // Found by its name, or made: a name opens nothing, so whoever types one gains nothing by it.
    private UUID organisation(Handle transaction, String name) {
        transaction
                .createUpdate("INSERT IGNORE INTO organisation (id, name, created_at) VALUES (:id, :name, :now)")
                .bind("id", Ids.next())
                .bind("name", name)
                .bind("now", clock.instant())
                .execute();
        return transaction
                .createQuery("SELECT id FROM organisation WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> row.getObject("id", UUID.class))
                .one();
    }

    private static String code(CohortTerms terms) {
        return terms.departement() == null ? null : terms.departement().code();
    }
}
