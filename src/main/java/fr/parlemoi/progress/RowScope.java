package fr.parlemoi.progress;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which rows of which learners to read.
 *
 * @param activities of {@code activity_progress}; null for all
 * @param modules of {@code module_progress}; null for all
 * @param days of {@code study_day}, each with all its activities; null for all
 */
record RowScope(Collection<UUID> learners, Collection<Key> activities, Collection<Key> modules, Collection<Key> days) {

    /** A learner's row of one activity, or of one module; or all of a day, as in {@code 2026-11-22}. */
    record Key(UUID learner, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byLearner = learner.compareTo(other.learner);
            return byLearner != 0 ? byLearner : id.compareTo(other.id);
        }
    }

    /** Every row of one learner. */
    static RowScope everythingOf(UUID learner) {
        return new RowScope(List.of(learner), null, null, null);
    }

    /** What merging needs: the activities, the modules and the days that are touched. */
    static RowScope of(Collection<Receiving> receiving, Yardsticks yardsticks) {
        RowScope scope = new RowScope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        receiving.stream().filter(each -> each.learner() != null).forEach(each -> scope.add(each, yardsticks));
        return scope;
    }

    private void add(Receiving receiving, Yardsticks yardsticks) {
        learners.add(receiving.learner());
        for (Event event : receiving.delivery().events()) {
            activities.add(new Key(receiving.learner(), event.activity()));
            yardsticks
                    .find(event.activity())
                    .map(Yardstick::module)
                    .ifPresent(module -> modules.add(new Key(receiving.learner(), module)));
            ParisDays.split(event.clock())
                    .keySet()
                    .forEach(day -> days.add(new Key(receiving.learner(), day.toString())));
        }
    }
}
