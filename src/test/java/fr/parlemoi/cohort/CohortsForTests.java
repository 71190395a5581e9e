package fr.parlemoi.cohort;

import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Cohorts with trainers and learners, for the tests of every feature that shows them. */
@ApplicationScoped
@Unremovable
public class CohortsForTests {

    private final Database database;
    private final StaffForTests staff;
    private final Members members;
    private final Clock clock;

    CohortsForTests(Database database, StaffForTests staff, Members members, Clock clock) {
        this.database = database;
        this.staff = staff;
        this.members = members;
        this.clock = clock;
    }

    /** A cohort without a calendar, open to learners, accompanied by the trainer with this address; its id. */
    public UUID cohort(String name, String trainer) {
        staff.cookie(trainer, StaffRole.TRAINER);
        return database.write(transaction -> {
            UUID organisation = Ids.next();
            transaction
                    .createUpdate("INSERT INTO organisation (id, name, created_at) VALUES (:id, :name, :now)")
                    .bind("id", organisation)
                    .bind("name", "Relais petite enfance " + organisation)
                    .bind("now", clock.instant())
                    .execute();
            UUID cohort = Ids.next();
            transaction
                    .createUpdate("""
                            INSERT INTO cohort (id, organisation, name, join_code, created_at)
                            VALUES (:id, :organisation, :name, :code, :now)""")
                    .bind("id", cohort)
                    .bind("organisation", organisation)
                    .bind("name", name)
                    .bind("code", JoinCode.random().characters())
                    .bind("now", clock.instant())
                    .execute();
            members.accompany(transaction, cohort, staff.id(trainer));
            return cohort;
        });
    }

    /** Ends that this trainer accompanies it. */
    public void leave(UUID cohort, String trainer) {
        UUID id = staff.id(trainer);
        database.run(transaction -> members.stopAccompanying(transaction, cohort, id));
    }

    /** An account with this name that has joined the cohort; her id. Her cookie is {@code StaffForTests.cookie(email)}. */
    public UUID member(UUID cohort, String first, String last, String email) {
        staff.cookie(email);
        UUID learner = staff.id(email);
        database.run(transaction -> {
            transaction
                    .createUpdate("UPDATE learner SET first_name = :first, last_name = :last WHERE id = :id")
                    .bind("first", first)
                    .bind("last", last)
                    .bind("id", learner)
                    .execute();
            members.join(transaction, cohort, learner);
        });
        return learner;
    }
}
