package fr.parlemoi.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows of which learners to read; of {@code learner_month} always all.
 *
 * @param rollUps those of them whose roll-ups are read: {@code course_progress} and {@code module_progress}
 * @param activities of {@code activity_progress}; null for all
 * @param modules of {@code module_progress}; null for all
 * @param days each with all its activities; null for all
 */
record RowScope(
        Collection<UUID> learners,
        Collection<UUID> rollUps,
        Collection<Key> activities,
        Collection<Key> modules,
        Collection<Day> days) {

    /** A learner's row of one activity or of one module. */
    record Key(UUID learner, String id) {}

    /** A learner's day of study. */
    record Day(UUID learner, LocalDate day) {

        Key key() {
            return new Key(learner, day.toString());
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
                new RowScope(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
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
            for (LocalDate day : ParisDays.split(event.clock()).keySet()) {
                days.add(new Day(receiving.learner(), day));
            }
        }
    }
}
