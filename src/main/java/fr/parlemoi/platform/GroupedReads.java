package fr.parlemoi.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Reads what many ask for at the same time in few statements: whoever comes while the database is busy with the former
 * ones joins the next reading. Nobody's thread waits.
 */
public final class GroupedReads<K, V> {

    private static final int MOST_AT_ONCE = 256;

    // While the database is busy with one, what another brought is being used.
    private static final int READINGS = 2;

    private final Function<Set<K>, Map<K, V>> reading;
    private final Map<K, CompletableFuture<V>> asked = new LinkedHashMap<>();
    private int readings;

    /** @param reading finds the values of these keys; it runs on a virtual thread and may take its time */
    public GroupedReads(Function<Set<K>, Map<K, V>> reading) {
        this.reading = reading;
    }

    /** Null when there is none; fails as the reading does. */
    public synchronized CompletableFuture<V> read(K key) {
        CompletableFuture<V> answer = asked.computeIfAbsent(key, any -> new CompletableFuture<>());
        if (readings < READINGS) {
            readings++;
            Thread.startVirtualThread(this::readAll);
        }
        return answer;
    }

    /** As {@link #read}, for a thread that may wait; throws what the reading threw. */
    public V await(K key) {
        try {
            return read(key).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void readAll() {
        for (Map<K, CompletableFuture<V>> group = next(); !group.isEmpty(); group = next()) {
            try {
                Map<K, V> found = reading.apply(group.keySet());
                group.forEach((key, answer) -> answer.complete(found.get(key)));
            } catch (Throwable failure) {
                group.values().forEach(answer -> answer.completeExceptionally(failure));
            }
        }
    }

    private synchronized Map<K, CompletableFuture<V>> next() {
        List<K> first = new ArrayList<>(asked.keySet()).subList(0, Math.min(asked.size(), MOST_AT_ONCE));
        Map<K, CompletableFuture<V>> group = new LinkedHashMap<>();
        first.forEach(key -> group.put(key, asked.remove(key)));
        if (group.isEmpty()) {
            readings--;
        }
        return group;
    }
}
