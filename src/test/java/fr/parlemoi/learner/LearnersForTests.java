package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What becomes of guests, for the tests of other features, without the mails that lead to it. */
@ApplicationScoped
@Unremovable
public class LearnersForTests {

    private final Database database;
    private final Learners learners;
    private final EraseLearner eraseLearner;

    LearnersForTests(Database database, Learners learners, EraseLearner eraseLearner) {
        this.database = database;
        this.learners = learners;
        this.eraseLearner = eraseLearner;
    }

    /** Makes a guest the account of this address. */
    public void register(UUID guest, String email) {
        database.run(transaction -> learners.register(transaction, guest, Email.typed(email)));
    }

    /** Gives all of a guest to an account. */
    public void merge(UUID guest, UUID account) {
        database.run(transaction -> learners.merge(transaction, guest, new Learner(account, null)));
    }

    public void erase(UUID learner) {
        eraseLearner.erase(learner);
    }
}
