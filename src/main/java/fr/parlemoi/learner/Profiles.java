package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.nomenclature.Profession;
import fr.parlemoi.web.nomenclature.Workplace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What learners say of themselves. It is shown to nobody but the learner; counting reads it without knowing whose it is. */
@ApplicationScoped
class Profiles {

    private final Database database;

    Profiles(Database database) {
        this.database = database;
    }

    Profile of(UUID learner) {
        return database.read(handle -> handle.createQuery(
                        "SELECT profession, workplace, departement, arrondissement FROM learner WHERE id = :learner")
                .bind("learner", learner)
                .map((row, context) -> Profile.stored(
                        row.getString("profession"),
                        row.getString("workplace"),
                        row.getString("departement"),
                        row.getString("arrondissement")))
                .findOne()
                .orElse(Profile.NOTHING_SAID));
    }

    /** @throws Refusal 401 for a learner who was erased or merged meanwhile */
    void say(UUID learner, Profile profile) {
        int said = database.write(transaction -> transaction
                .createUpdate("""
                        UPDATE learner SET profession = :profession, workplace = :workplace,
                            departement = :departement, arrondissement = :arrondissement
                        WHERE id = :learner AND merged_into IS NULL AND erased_at IS NULL""")
                .bind("profession", profile.profession().map(Profession::slug).orElse(null))
                .bind("workplace", profile.workplace().map(Workplace::slug).orElse(null))
                .bind(
                        "departement",
                        profile.departement().map(Departement::code).orElse(null))
                .bind(
                        "arrondissement",
                        profile.arrondissement().map(Arrondissement::code).orElse(null))
                .bind("learner", learner)
                .execute());
        if (said == 0) {
            throw Refusal.unauthorized(
                    "Vos données ont été effacées, ou sont maintenant dans un compte\u00a0: rouvrez le cours.");
        }
    }

    /** The account keeps what it says, and takes from the guest what it does not; the guest says nothing any more. */
    static void passOn(Handle transaction, UUID guest, UUID account) {
        transaction
                .createUpdate("""
                        UPDATE learner account JOIN learner guest ON guest.id = :guest
                        SET account.profession = COALESCE(account.profession, guest.profession),
                            account.workplace = COALESCE(account.workplace, guest.workplace),
                            account.arrondissement = IF(
                                COALESCE(account.departement, guest.departement) = guest.departement,
                                COALESCE(account.arrondissement, guest.arrondissement),
                                account.arrondissement),
                            account.departement = COALESCE(account.departement, guest.departement)
                        WHERE account.id = :account""")
                .bind("guest", guest)
                .bind("account", account)
                .execute();
        forget(transaction, guest);
    }

    static void forget(Handle transaction, UUID learner) {
        transaction.createUpdate("""
                        UPDATE learner SET profession = NULL, workplace = NULL, departement = NULL, arrondissement = NULL
                        WHERE id = :learner""").bind("learner", learner).execute();
    }
}
