package fr.parlemoi.learner;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A notice: a learner's rows are to go, within this transaction.
 *
 * @param email of her account, whose row no longer has it: for rows that know her by it alone; null for a guest
 */
public record LearnerErased(Handle transaction, UUID learner, Email email) {

    public LearnerErased(Handle transaction, UUID guest) {
        this(transaction, guest, null);
    }

    /** Removes her rows from these tables. */
    public void removeFrom(String... tables) {
        RowsOfLearner.remove(transaction, learner, tables);
    }
}
