package fr.parlemoi.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.parlemoi.progress.MergeJournal.Merged;
import fr.parlemoi.progress.Outcome.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which activity of each learner this node has last recorded as begun in its module and in the course. Somebody who
 * plays on sends a piece of the same activity every ten seconds: as long as nothing is completed, it changes neither,
 * and their rows need not be read.
 */
final class RolledUp {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final Cache<UUID, Begun> byLearner = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST)
            .build();

    /**
     * @param at a time of learning; its module and the course began then, or before
     * @param version of the course in which it belongs to that module, and in which both were counted
     */
    private record Begun(String activity, Instant at, String version) {

        boolean covers(Event event, String today) {
            return version.equals(today)
                    && activity.equals(event.activity())
                    && !event.at().isBefore(at);
        }
    }

    /** Whether module and course of all these events began before them, in this version of the course. */
    boolean covers(UUID learner, List<Event> events, String version) {
        Begun known = byLearner.getIfPresent(learner);
        return known != null && events.stream().allMatch(event -> known.covers(event, version));
    }

    /** Remembers what became of a delivery, once that is durable. */
    void remember(Delivery delivery, Outcome outcome) {
        if (outcome instanceof Recorded(UUID learner, Merged merged, Yardsticks yardsticks)) {
            Set<Long> rejected = merged.rejected().stream().map(Rejection::seq).collect(Collectors.toSet());
            delivery.events().stream()
                    .filter(event -> !rejected.contains(event.seq()))
                    .forEach(event -> remember(learner, event, yardsticks));
        }
    }

    private void remember(UUID learner, Event event, Yardsticks yardsticks) {
        Begun known = byLearner.getIfPresent(learner);
        String version = yardsticks.course().version();
        if (known == null || !known.covers(event, version)) {
            // The course's own word for it: the event's is a copy, and there would be as many as learners.
            String activity = yardsticks.byActivity().get(event.activity()).activity();
            byLearner.put(learner, new Begun(activity, event.at(), version));
        }
    }
}
