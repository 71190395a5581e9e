package fr.parlemoi.faults;

import java.nio.file.Path;
import java.time.Duration;

/** Looks all the while how many databases run on one data directory: a second one would destroy it. */
final class DatabaseCount implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(100);

    private final Path data;
    private final Thread looking =
            Thread.ofPlatform().daemon().name("database-count").unstarted(this::look);
    private volatile int most;
    private volatile boolean closed;

    DatabaseCount(Path data) {
        this.data = data;
        looking.start();
    }

    private void look() {
        while (!closed) {
            most = Math.max(most, DatabaseProcess.on(data).size());
            Waiting.pause(EVERY);
        }
    }

    /** The most that ran at once so far. */
    int most() {
        return most;
    }

    @Override
    public void close() {
        closed = true;
    }
}
