package fr.parlemoi.cohort;

import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.learner.PersonNames;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a learner into a cohort, after she has read who will see what and has agreed. */
@ApplicationScoped
class JoinCohort {

    private final Database database;
    private final Cohorts cohorts;
    private final Members members;
    private final PersonNames names;

    JoinCohort(Database database, Cohorts cohorts, Members members, PersonNames names) {
        this.database = database;
        this.cohorts = cohorts;
        this.members = members;
        this.names = names;
    }

    /**
     * Joins, and remembers the name by which the cohort knows her. Joining again changes nothing but that.
     *
     * @param account with a verified e-mail
     * @throws Refusal 404 when the code was changed or closed meanwhile; 401 for somebody erased meanwhile
     */
    Cohort join(Learner account, JoinCode code, PersonName name) {
        return database.write(transaction -> {
            Cohort cohort = cohorts.lockJoinedBy(transaction, code)
                    .orElseThrow(
                            () -> Refusal.notFound(
                                    "Ce code n’ouvre plus aucune cohorte : demandez le nouveau à la personne qui vous l’a donné."));
            names.give(transaction, account.id(), name);
            members.join(transaction, cohort.id(), account.id());
            Invited.joined(transaction, cohort.id(), Email.stored(account.email()));
            return cohort;
        });
    }
}
