package fr.parlemoi.platform.jobs;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/** Jobs that note which payloads were run and given up, and fail for those they are told to. */
@ApplicationScoped
@Unremovable
class NotedJobs implements JobKind {

    final List<String> ran = new CopyOnWriteArrayList<>();
    final List<String> givenUp = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "noted";
    }

    @Override
    public void run(String payload) {
        ran.add(payload);
        if (failing.contains(payload)) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    @Override
    public void givenUp(Handle transaction, String payload) {
        givenUp.add(payload);
    }
}
