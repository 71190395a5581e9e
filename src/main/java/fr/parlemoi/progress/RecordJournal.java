package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learners;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.MergeJournal.Merged;
import fr.parlemoi.progress.Outcome.Declined;
import fr.parlemoi.progress.Outcome.Recorded;
import fr.parlemoi.progress.StoreRows.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final CurrentCourse course;
    private final ProgressConfig config;

    RecordJournal(Database database, Learners learners, CurrentCourse course, ProgressConfig config) {
        this.database = database;
        this.learners = learners;
        this.course = course;
        this.config = config;
    }

    /** What became of each delivery, in their order; when it returns, what was recorded is durable. */
    List<Outcome> record(List<Delivery> deliveries) {
        return database.write(transaction -> record(transaction, deliveries));
    }

    /** As {@link #record(List)}, durable when the caller's transaction is. */
    List<Outcome> record(Handle transaction, List<Delivery> deliveries) {
        Yardsticks yardsticks = Yardsticks.of(course.get());
        MergeJournal mergeJournal = new MergeJournal(yardsticks, config.idleCap());
        Map<UUID, Receiver> receivers = lock(transaction, deliveries);
        Map<UUID, LearnerRows> stored = LoadRows.within(transaction, scope(receivers.values(), deliveries));
        Map<UUID, LearnerRows> rows = new TreeMap<>(stored);
        List<Outcome> outcomes = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            outcomes.add(
                    switch (receivers.get(delivery.learner())) {
                        case Receiver(UUID learner, Refusal none)
                        when none == null -> {
                            Merged merged = mergeJournal.merge(rows.get(learner), delivery);
                            rows.put(learner, merged.rows());
                            yield new Recorded(learner, merged, yardsticks);
                        }
                        case Receiver(UUID none, Refusal refusal) -> new Declined(refusal);
                    });
        }
        StoreRows.store(transaction, changes(stored, rows));
        return outcomes;
    }

    /** Whom a delivery belongs to now, or why to nobody. */
    private record Receiver(UUID learner, Refusal refusal) {}

    private Map<UUID, Receiver> lock(Handle transaction, List<Delivery> deliveries) {
        Map<UUID, Receiver> receivers = new TreeMap<>();
        for (UUID sender : deliveries.stream().map(Delivery::learner).collect(Collectors.toCollection(TreeSet::new))) {
            try {
                receivers.put(sender, new Receiver(learners.receiving(transaction, sender), null));
            } catch (Refusal erased) {
                receivers.put(sender, new Receiver(null, erased));
            }
        }
        return receivers;
    }

    private static RowScope scope(Collection<Receiver> receivers, List<Delivery> deliveries) {
        TreeSet<UUID> learners = new TreeSet<>();
        receivers.stream()
                .map(Receiver::learner)
                .filter(learner -> learner != null)
                .forEach(learners::add);
        TreeSet<String> activities = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Delivery delivery : deliveries) {
            for (Event event : delivery.events()) {
                activities.add(event.activity());
                days.addAll(ParisDays.split(event.clock()).keySet());
            }
        }
        return days.isEmpty()
                ? RowScope.of(learners, activities)
                : RowScope.of(learners, activities).months(days.first(), days.last());
    }

    private static List<Change> changes(Map<UUID, LearnerRows> stored, Map<UUID, LearnerRows> rows) {
        return stored.entrySet().stream()
                .map(before -> new Change(before.getKey(), before.getValue(), rows.get(before.getKey())))
                .toList();
    }
}
