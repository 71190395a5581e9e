package fr.parlemoi.learner;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A notice: a guest's rows are to become the account's, within this transaction. */
public record LearnerMerged(Handle transaction, UUID guest, UUID account) {

    /** Removes the guest's rows from these tables, for what an account takes none of. */
    public void removeFrom(String... tables) {
        RowsOfLearner.remove(transaction, guest, tables);
    }
}
