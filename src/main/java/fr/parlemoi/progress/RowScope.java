package fr.parlemoi.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which rows of which learners to read.
 *
 * @param activities of {@code activity_progress}; null for all
 * @param modules of {@code module_progress}; null for all
 * @param days of {@code study_day}, each span with the learners whose rows of it are wanted
 */
record RowScope(
        Collection<UUID> learners, Collection<Key> activities, Collection<Key> modules, Map<Days, Set<UUID>> days) {

    /** A learner's row of one activity, or of one module. */
    record Key(UUID learner, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byLearner = learner.compareTo(other.learner);
            return byLearner != 0 ? byLearner : id.compareTo(other.id);
        }
    }

    /** From the first day to the last. */
    record Days(LocalDate first, LocalDate last) implements Comparable<Days> {

        static final Days ALL = new Days(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));

        static Days of(YearMonth month) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }

        @Override
        public int compareTo(Days other) {
            return first.compareTo(other.first);
        }
    }

    /** Every row of one learner. */
    static RowScope everythingOf(UUID learner) {
        return new RowScope(List.of(learner), null, null, Map.of(Days.ALL, Set.of(learner)));
    }

    /** What merging needs: the activities and modules that are touched, and all days of the months that are. */
    static RowScope of(Collection<Receiving> receiving, Yardsticks yardsticks) {
        RowScope scope = new RowScope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
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
            ParisDays.split(event.clock()).keySet().forEach(day -> days.computeIfAbsent(
                            Days.of(YearMonth.from(day)), month -> new TreeSet<>())
                    .add(receiving.learner()));
        }
    }
}
