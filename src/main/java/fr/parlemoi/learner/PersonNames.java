package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The names of learners, which only some were ever asked for. */
@ApplicationScoped
public class PersonNames {

    private static final String READ = """
            SELECT first_name, last_name FROM learner
            WHERE id = :learner AND merged_into IS NULL AND erased_at IS NULL""";

    private final Database database;

    PersonNames(Database database) {
        this.database = database;
    }

    /** Her name; empty when she was never asked. */
    public Optional<PersonName> of(UUID learner) {
        return database.read(handle -> read(handle, READ, learner));
    }

    /** As {@link #of}, and locks the learner until the commit: nothing of hers changes meanwhile. */
    public Optional<PersonName> lockAndRead(Handle transaction, UUID learner) {
        return read(transaction, READ + " FOR UPDATE", learner);
    }

    private static Optional<PersonName> read(Handle handle, String sql, UUID learner) {
        return handle.createQuery(sql)
                .bind("learner", learner)
                .map((row, context) -> new PersonName(row.getString("first_name"), row.getString("last_name")))
                .findOne()
                .filter(name -> name.first() != null);
    }

    /** @throws Refusal 401 for a learner who was erased or merged meanwhile */
    public void give(UUID learner, PersonName name) {
        database.run(transaction -> give(transaction, learner, name));
    }

    /** As {@link #give(UUID, PersonName)}, in the caller's transaction. */
    public void give(Handle transaction, UUID learner, PersonName name) {
        int named = transaction
                .createUpdate("""
                        UPDATE learner SET first_name = :first, last_name = :last
                        WHERE id = :learner AND merged_into IS NULL AND erased_at IS NULL""")
                .bind("first", name.first())
                .bind("last", name.last())
                .bind("learner", learner)
                .execute();
        if (named == 0) {
            throw Refusal.unauthorized("Vos données ont été effacées : rouvrez le cours pour commencer.");
        }
    }
}
