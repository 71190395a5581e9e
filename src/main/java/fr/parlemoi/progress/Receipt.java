package fr.parlemoi.progress;

import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.Outcome.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The answer to a journal, given after the commit; it is the JSON of the contract.
 *
 * @param receivedUpTo the largest number in the journal, null without events
 * @param activities those that the journal touched, by id
 */
record Receipt(
        UUID learner, String device, Long receivedUpTo, List<Rejection> rejected, Map<String, State> activities) {

    /**
     * @param covered 0 to 1
     * @param missing null for articles and images
     * @param position in seconds, null when never played
     */
    record State(double covered, List<Interval> missing, Double position, Instant completedAt) {

        static State of(ActivityState state) {
            return new State(state.covered(), state.missing(), state.position(), state.completedAt());
        }
    }

    static Receipt of(Journal journal, CheckEvents.Checked checked, Recorded recorded) {
        List<Rejection> rejected = new ArrayList<>(checked.rejected());
        rejected.addAll(recorded.merged().rejected());
        return new Receipt(
                recorded.learner(),
                journal.device(),
                journal.receivedUpTo(),
                rejected,
                states(checked.accepted(), recorded));
    }

    private static Map<String, State> states(Collection<Event> events, Recorded recorded) {
        Map<String, State> states = new TreeMap<>();
        LearnerRows rows = recorded.merged().rows();
        events.stream().map(Event::activity).distinct().forEach(activity -> recorded.yardsticks()
                .find(activity)
                .ifPresent(yardstick ->
                        states.put(activity, State.of(ActivityState.of(rows.activity(activity), yardstick)))));
        return states;
    }
}
