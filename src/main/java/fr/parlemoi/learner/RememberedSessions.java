package fr.parlemoi.learner;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Sessions as their rows were when they were last read: a phone sends some times a minute, and its session is the same
 * every time. What changed is heard of within a second or two, from every node; while this node hears nothing, it
 * remembers nothing.
 */
@ApplicationScoped
class RememberedSessions {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 100_000;
    private static final Duration DEAF_AFTER = Duration.ofSeconds(5);

    private final Database database;
    private final SessionChanges changes;
    private final AsyncCache<UUID, Session> sessions =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).buildAsync();
    private Set<Long> heard = Set.of();
    private volatile long heardAt = System.nanoTime() - DEAF_AFTER.toNanos();

    RememberedSessions(Database database, SessionChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The session with this id; {@code read} finds what is not remembered, and gives null for none. */
    CompletableFuture<Session> get(UUID id, Function<UUID, CompletableFuture<Session>> read) {
        return isDeaf() ? read.apply(id) : sessions.get(id, (key, executor) -> read.apply(key));
    }

    void forget(UUID id) {
        sessions.synchronous().invalidate(id);
    }

    void forgetOf(Collection<UUID> learners) {
        if (learners.isEmpty()) {
            return;
        }
        // One that is being read may be read too early: it is not kept either.
        sessions.asMap().values().removeIf(reading -> {
            Session session = reading.isDone() && !reading.isCompletedExceptionally() ? reading.join() : null;
            return session == null || learners.contains(session.learner());
        });
    }

    @Scheduled(every = "1s", identity = "session-changes", concurrentExecution = ConcurrentExecution.SKIP)
    void listen() {
        long begin = System.nanoTime();
        try {
            hear(database.read(changes::lately));
            heardAt = begin;
        } catch (Refusal away) {
            // It is said where the database is asked; this node is deaf before long.
        }
    }

    private void hear(Map<Long, UUID> lately) {
        if (isDeaf()) {
            sessions.asMap().clear();
        }
        Map<Long, UUID> unheard = new HashMap<>(lately);
        unheard.keySet().removeAll(heard);
        forgetOf(Set.copyOf(unheard.values()));
        heard = Set.copyOf(lately.keySet());
    }

    private boolean isDeaf() {
        return System.nanoTime() - heardAt >= DEAF_AFTER.toNanos();
    }
}
