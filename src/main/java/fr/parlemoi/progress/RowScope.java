package fr.parlemoi.progress;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows of which learners to read.
 *
 * @param rollUps those of them whose roll-ups are read: {@code course_progress} and {@code module_progress}
 * @param activities of {@code activity_progress}; null for all
 * @param modules of {@code module_progress}; null for all
 * @param days of {@code study_day}, each with all its activities; null for all
 */
record RowScope(
        Collection<UUID> learners,
        Collection<UUID> rollUps,
        Collection<Key> activities,
        Collection<Key> modules,
        Collection<Key> days) {

    /** A learner's row of one activity, or of one module; or all of a day, as in {@code 2026-11-22}. */
    record Key(UUID learner, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byLearner = learner.compareTo(other.learner);
            return byLearner != 0 ? byLearner : id.compareTo(other.id);
        }
    }

    /** Every row of these learners. */
    static RowScope everythingOf(Collection<UUID> learners) {
        return new RowScope(learners, learners, null, null, null);
    }

    /** Rows of these activities alone. */
    static RowScope of(Collection<Key> activities) {
        Set<UUID> learners = activities.stream().map(Key::learner).collect(Collectors.toSet());
        return new RowScope(learners, Set.of(), activities, Set.of(), Set.of());
    }

    /** What merging needs: the activities, the modules and the days that are touched. */
    static RowScope of(Collection<Receiving> receiving, Yardsticks yardsticks, RolledUp known) {
        RowScope scope =
                new RowScope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        String version = yardsticks.course().version();
        List<Receiving> received =
                receiving.stream().filter(each -> each.learner() != null).toList();
        received.stream()
                .filter(each -> !known.covers(each.learner(), each.delivery().events(), version))
                .map(Receiving::learner)
                .forEach(scope.rollUps::add);
        received.forEach(each -> scope.add(each, yardsticks));
        return scope;
    }

    private void add(Receiving receiving, Yardsticks yardsticks) {
        learners.add(receiving.learner());
        for (Event event : receiving.delivery().events()) {
            activities.add(new Key(receiving.learner(), event.activity()));
            yardsticks
                    .find(event.activity())
                    .filter(yardstick -> rollUps.contains(receiving.learner()))
                    .map(Yardstick::module)
                    .ifPresent(module -> modules.add(new Key(receiving.learner(), module)));
            ParisDays.split(event.clock())
                    .keySet()
                    .forEach(day -> days.add(new Key(receiving.learner(), day.toString())));
        }
    }
}
