package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.learner.Learners;
import fr.parlemoi.learner.Receivers;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.MergeJournal.Merged;
import fr.parlemoi.progress.Outcome.Postponed;
import fr.parlemoi.progress.Outcome.Recorded;
import fr.parlemoi.progress.StoreRows.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Makes deliveries durable, any number of them in one transaction. Every writer of these tables first locks the
 * learners concerned, in the order of their ids; so rows need no locks of their own, no gap is locked, and two writers
 * of one learner wait for each other instead of losing an update.
 */
@ApplicationScoped
class RecordJournal {

    private final Database database;
    private final Learners learners;
    private final CurrentYardsticks current;
    private final ProgressConfig config;
    private final RolledUp rolledUp = new RolledUp();

    RecordJournal(Database database, Learners learners, CurrentYardsticks current, ProgressConfig config) {
        this.database = database;
        this.learners = learners;
        this.current = current;
        this.config = config;
    }

    /**
     * What became of each delivery, in their order; when it returns, what was recorded is durable. Waits up to {@code
     * limit} for a database that is away. Learners whom another transaction holds are left aside: what they sent is
     * {@link Postponed}.
     *
     * @throws Refusal 503 when nothing could be made durable
     */
    List<Outcome> record(List<Delivery> deliveries, Duration limit) {
        List<Outcome> outcomes = database.write(
                limit,
                transaction ->
                        record(transaction, deliveries, learners.receivingFree(transaction, senders(deliveries))));
        for (int i = 0; i < deliveries.size(); i++) {
            rolledUp.remember(deliveries.get(i), outcomes.get(i));
        }
        return outcomes;
    }

    /** As above, durable when the caller's transaction is; waits for whoever holds the learner. */
    Outcome record(Handle transaction, Delivery delivery) {
        List<Delivery> one = List.of(delivery);
        return record(transaction, one, learners.receiving(transaction, senders(one)))
                .getFirst();
    }

    private static Set<UUID> senders(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::learner).collect(Collectors.toSet());
    }

    private List<Outcome> record(Handle transaction, List<Delivery> deliveries, Receivers receivers) {
        List<Receiving> receiving = deliveries.stream()
                .map(delivery -> Receiving.of(delivery, receivers))
                .toList();
        Yardsticks yardsticks = current.get();
        Map<UUID, LearnerRows> stored = LoadRows.within(transaction, RowScope.of(receiving, yardsticks, rolledUp));
        Map<UUID, LearnerRows> rows = new TreeMap<>(stored);
        MergeJournal mergeJournal = new MergeJournal(yardsticks, config.idleCap());
        List<Outcome> outcomes = new ArrayList<>();
        for (Receiving each : receiving) {
            outcomes.add(each.outcome(learner -> {
                Merged merged = mergeJournal.merge(rows.get(learner), each.delivery());
                rows.put(learner, merged.rows());
                return new Recorded(learner, merged, yardsticks);
            }));
        }
        List<Change> changes = changes(stored, rows);
        count(transaction, changes, yardsticks.course());
        StoreRows.store(transaction, changes);
        return outcomes;
    }

    // All completions and roll-ups are read for those alone whose counts may change.
    private static void count(Handle transaction, List<Change> changes, Course today) {
        List<Change> uncounted =
                changes.stream().filter(change -> change.after().isUncounted()).toList();
        if (!uncounted.isEmpty()) {
            Map<UUID, LearnerRows> counted = LoadRows.counted(
                    transaction, uncounted.stream().map(Change::learner).toList());
            for (Change change : uncounted) {
                LearnerRows found = counted.get(change.learner());
                change.before().takeRollUps(found);
                change.after().countWith(found, today);
            }
        }
    }

    private static List<Change> changes(Map<UUID, LearnerRows> stored, Map<UUID, LearnerRows> rows) {
        return stored.entrySet().stream()
                .map(before -> new Change(before.getKey(), before.getValue(), rows.get(before.getKey())))
                .toList();
    }
}
