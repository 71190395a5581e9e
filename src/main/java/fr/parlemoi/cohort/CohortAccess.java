package fr.parlemoi.cohort;

import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.learner.AuditedAction;
import fr.parlemoi.learner.Staff;
import fr.parlemoi.learner.StaffMember;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * The one door to a cohort for whoever works for the course. What is not hers answers exactly as what does not exist:
 * 404, so that nobody learns which cohorts and people there are.
 */
@RequestScoped
public class CohortAccess {

    private static final String NO_COHORT = "Aucune de vos cohortes ne porte ce numéro : repartez de la liste.";
    private static final String NO_MEMBER = "Personne de ce nom dans cette cohorte : repartez du tableau.";

    private final Staff staff;
    private final Database database;
    private final AuditTrail trail;

    CohortAccess(Staff staff, Database database, AuditTrail trail) {
        this.staff = staff;
        this.database = database;
        this.trail = trail;
    }

    /** A cohort, and the trainer who asks for it. */
    public record Opened(Cohort cohort, StaffMember trainer) {}

    /** One learner of a cohort, and the trainer who asks for her. */
    public record OpenedMember(Cohort cohort, StaffMember trainer, Member member) {}

    /** Who asks; refusals as {@link Staff#require}. */
    public StaffMember trainer() {
        return staff.require(StaffRole.TRAINER);
    }

    /**
     * @param id as the address has it
     * @throws Refusal 404 for a cohort that is not hers, or that is none
     */
    public Opened open(String id) {
        StaffMember trainer = trainer();
        return database.read(handle -> find(handle, id, trainer));
    }

    /**
     * As {@link #open}, and writes into the trail that she did {@code what} to many at once.
     *
     * @throws Refusal 404 as there
     */
    public Opened open(String id, AuditedAction what) {
        StaffMember trainer = trainer();
        return database.write(transaction -> {
            Opened opened = find(transaction, id, trainer);
            trail.record(transaction, trainer.id(), what, null);
            return opened;
        });
    }

    /**
     * One learner of hers, and writes into the trail that she did {@code what} to that learner.
     *
     * @throws Refusal 404 for a cohort that is not hers and for somebody who is not, or no longer, in it
     */
    public OpenedMember openMember(String id, String learner, AuditedAction what) {
        return withMember(id, learner, what, (transaction, opened) -> opened);
    }

    /**
     * As {@link #openMember}, and does {@code act} in the same transaction: what is refused there leaves no entry.
     *
     * @throws Refusal 404 as there, and whatever {@code act} throws
     */
    public <T> T withMember(String id, String learner, AuditedAction what, BiFunction<Handle, OpenedMember, T> act) {
        StaffMember trainer = trainer();
        return database.write(transaction -> {
            Cohort cohort = find(transaction, id, trainer).cohort();
            Member member = parse(learner)
                    .flatMap(known -> Members.find(transaction, cohort.id(), known))
                    .orElseThrow(() -> Refusal.notFound(NO_MEMBER));
            trail.record(transaction, trainer.id(), what, member.learner());
            return act.apply(transaction, new OpenedMember(cohort, trainer, member));
        });
    }

    private static Opened find(Handle handle, String id, StaffMember trainer) {
        return parse(id)
                .flatMap(known -> handle.createQuery(Cohort.SELECT + """
                                JOIN cohort_trainer t ON t.cohort = c.id AND t.learner = :trainer
                                WHERE c.id = :id""")
                        .bind("trainer", trainer.id())
                        .bind("id", known)
                        .map(Cohort::read)
                        .findOne())
                .map(cohort -> new Opened(cohort, trainer))
                .orElseThrow(() -> Refusal.notFound(NO_COHORT));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
