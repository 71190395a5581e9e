package fr.parlemoi.learner;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What most features do with a learner's rows when she is merged or erased: remove them. */
final class RowsOfLearner {

    private RowsOfLearner() {}

    /** @param tables each with a column {@code learner}; names of this program's own, never what a request says */
    static void remove(Handle transaction, UUID learner, String... tables) {
        for (String table : tables) {
            transaction
                    .createUpdate("DELETE FROM " + table + " WHERE learner = :learner")
                    .bind("learner", learner)
                    .execute();
        }
    }
}
