package fr.parlemoi.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.parlemoi.progress.Outcome.Recorded;
import fr.parlemoi.progress.RowScope.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which activities this node has lately recorded as begun in their module and in the course. Somebody who plays on
 * sends a piece of the same activity every ten seconds: as long as nothing is completed, it changes neither, and their
 * rows need not be read.
 */
final class RolledUp {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final Cache<Key, Begun> begun = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST)
            .build();

    /**
     * @param at a time of learning; module and course began then, or before
     * @param version of the course in which it belongs to that module, and in which both were counted
     */
    private record Begun(Instant at, String version) {

        boolean covers(Event event, String today) {
            return version.equals(today) && !event.at().isBefore(at);
        }
    }

    /** Whether module and course of all these events began before them, in this version of the course. */
    boolean covers(UUID learner, List<Event> events, String version) {
        return events.stream().allMatch(event -> {
            Begun known = begun.getIfPresent(new Key(learner, event.activity()));
            return known != null && known.covers(event, version);
        });
    }

    /** Remembers what became of a delivery, once that is durable. */
    void remember(Delivery delivery, Outcome outcome) {
        if (outcome instanceof Recorded(UUID learner, MergeJournal.Merged merged, Yardsticks yardsticks)) {
            String version = yardsticks.course().version();
            Set<Long> rejected = merged.rejected().stream().map(Rejection::seq).collect(Collectors.toSet());
            for (Event event : delivery.events()) {
                Key key = new Key(learner, event.activity());
                Begun known = begun.getIfPresent(key);
                if (!rejected.contains(event.seq()) && (known == null || !known.covers(event, version))) {
                    begun.put(key, new Begun(event.at(), version));
                }
            }
        }
    }
}
