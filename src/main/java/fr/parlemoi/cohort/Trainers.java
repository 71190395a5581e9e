package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.StaffDirectory;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who accompanies a cohort. Somebody who lost the role accompanies none, whatever the rows say. */
@ApplicationScoped
class Trainers {

    private final Database database;
    private final Members members;
    private final StaffDirectory directory;
    private final AuditTrail trail;

    Trainers(Database database, Members members, StaffDirectory directory, AuditTrail trail) {
        this.database = database;
        this.members = members;
        this.directory = directory;
        this.trail = trail;
    }

    /** @param name first and last; her address where she was never asked for a name */
    record Trainer(UUID id, String name, String email) {}

    /** In the order in which they came. */
    List<Trainer> of(Handle handle, UUID cohort) {
        return handle.createQuery("""
                        SELECT l.id, COALESCE(CONCAT(l.first_name, ' ', l.last_name), l.email) AS name, l.email
                        FROM cohort_trainer t JOIN learner l ON l.id = t.learner
                            JOIN staff_role r ON r.learner = t.learner AND r.role = :role
                        WHERE t.cohort = :cohort ORDER BY t.since, l.id""")
                .bind("role", StaffRole.TRAINER.name())
                .bind("cohort", cohort)
                .map((row, context) ->
                        new Trainer(row.getObject("id", UUID.class), row.getString("name"), row.getString("email")))
                .list();
    }

    /**
     * Lets a colleague accompany the cohort too.
     *
     * @throws Refusal 400 for what is no address, 409 for somebody who is no trainer
     */
    void add(Opened opened, String email) {
        Email colleague = Email.typed(email);
        database.run(transaction -> {
            UUID trainer = directory
                    .withRole(transaction, colleague, StaffRole.TRAINER)
                    .orElseThrow(() -> Refusal.conflict("Personne n’accompagne de cohortes sous cette adresse :"
                            + " demandez à l’administration du site de l’inviter d’abord."));
            members.accompany(transaction, opened.cohort().id(), trainer);
            trail.record(transaction, opened.trainer().id(), CohortActions.TRAINER_ADDED, trainer);
        });
    }

    /**
     * Ends that somebody accompanies the cohort, at once; one may leave oneself.
     *
     * @throws Refusal 404 for somebody who does not, 409 for the last one
     */
    void remove(Opened opened, UUID trainer) {
        UUID cohort = opened.cohort().id();
        database.run(transaction -> {
            lock(transaction, cohort);
            if (of(transaction, cohort).stream().allMatch(one -> one.id().equals(trainer))) {
                throw Refusal.conflict(
                        "C’est la seule personne qui accompagne cette cohorte : ajoutez d’abord une ou un collègue.");
            }
            if (!members.stopAccompanying(transaction, cohort, trainer)) {
                throw Refusal.notFound("Cette personne n’accompagne pas, ou plus, la cohorte : revenez aux réglages.");
            }
            trail.record(transaction, opened.trainer().id(), CohortActions.TRAINER_LEFT, trainer);
        });
    }

    // Two who remove each other at once must not leave the cohort alone.
    private static void lock(Handle transaction, UUID cohort) {
        transaction
                .createQuery("SELECT id FROM cohort WHERE id = :id FOR UPDATE")
                .bind("id", cohort)
                .mapTo(String.class)
                .list();
    }
}
