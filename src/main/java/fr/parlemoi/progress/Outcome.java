package fr.parlemoi.progress;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.MergeJournal.Merged;
import java.util.UUID;

/** What became of a delivery. */
sealed interface Outcome {

    /**
     * It was merged.
     *
     * @param learner whose it is: the sender, or the account she was merged into
     */
    record Recorded(UUID learner, Merged merged, Yardsticks yardsticks) implements Outcome {}

    /** It belongs to nobody any more. */
    record Declined(Refusal why) implements Outcome {}

    /** Somebody else holds the learner just now: it is to be tried again. */
    record Postponed() implements Outcome {}
}
