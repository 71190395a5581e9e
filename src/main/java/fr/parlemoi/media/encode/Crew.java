package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that do one thing together: when one fails, when nothing moves any more, or when the caller is interrupted, all
 * of them stop. One that is stuck in native code cannot be stopped; it is left behind.
 */
final class Crew {

    interface Task {
        void run() throws UnreadableMedia, InterruptedException;
    }

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Duration patience;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile long moved = System.nanoTime();

    /** Gives up when nothing {@link #move moved} for as long as {@code patience}. */
    Crew(Duration patience) {
        this.patience = patience;
    }

    void add(String name, Task task) {
        threads.add(Thread.ofPlatform().name(name).daemon().unstarted(() -> run(task)));
    }

    /** Tells that something was done. */
    void move() {
        moved = System.nanoTime();
    }

    private void run(Task task) {
        try {
            task.run();
            move();
        } catch (Throwable thrown) {
            stop(thrown);
        }
    }

    private void stop(Throwable reason) {
        if (failure.compareAndSet(null, reason)) {
            move();
            threads.forEach(Thread::interrupt);
        }
    }

    /** Returns when all have done their work, or throws the first failure when all have stopped. */
    void work() throws UnreadableMedia, InterruptedException {
        move();
        threads.forEach(Thread::start);
        threads.forEach(this::join);
        switch (failure.get()) {
            case null -> {}
            case UnreadableMedia unreadable -> throw unreadable;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private void join(Thread thread) {
        while (thread.isAlive() && !(failure.get() != null && still(GRACE))) {
            try {
                thread.join(LOOK);
            } catch (InterruptedException interrupted) {
                stop(interrupted);
            }
            if (still(patience)) {
                stop(UnreadableMedia.notMedia("son décodage n’avance plus ; exportez-le de nouveau"));
            }
        }
    }

    private boolean still(Duration time) {
        return System.nanoTime() - moved > time.toNanos();
    }
}
