package fr.parlemoi.content;

import fr.parlemoi.media.LadderCache;
import fr.parlemoi.media.UnreadableMedia;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Encodes one master after the other while the server goes on with its work: first those that do not play at all yet,
 * the shortest first. A master that leaves the course while it is being encoded is dropped.
 */
final class BackgroundEncodes implements Encoder, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundEncodes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LadderCache ladders;
    private final Runnable settled;
    private final Thread thread =
            Thread.ofPlatform().name("content-encode").daemon().unstarted(this::run);
    private final Deque<Master> waiting = new ArrayDeque<>();
    private Master current;
    private boolean closed;

    /** Calls {@code settled} when a master was encoded or refused: the course is to be compiled again. */
    private BackgroundEncodes(LadderCache ladders, Runnable settled) {
        this.ladders = ladders;
        this.settled = settled;
    }

    static BackgroundEncodes start(LadderCache ladders, Runnable settled) {
        BackgroundEncodes encodes = new BackgroundEncodes(ladders, settled);
        encodes.thread.start();
        return encodes;
    }

    /** Takes the work over and returns at once. */
    @Override
    public synchronized void encode(List<Master> missing) {
        waiting.clear();
        missing.stream()
                .filter(master -> !isCurrent(master))
                .sorted(Comparator.comparing(this::plays).thenComparingDouble(Master::work))
                .forEach(waiting::add);
        if (current != null && missing.stream().noneMatch(this::isCurrent)) {
            thread.interrupt();
        }
        notifyAll();
    }

    private boolean isCurrent(Master master) {
        return current != null && current.hash().equals(master.hash());
    }

    private boolean plays(Master master) {
        try {
            return ladders.plays(master.file());
        } catch (UnreadableMedia refused) {
            return false;
        }
    }

    private void run() {
        LowPriority.ofThisThread();
        try {
            while (true) {
                if (settle(take())) {
                    settled.run();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("no longer encoding");
        }
    }

    private synchronized Master take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            throw new InterruptedException();
        }
        current = waiting.removeFirst();
        return current;
    }

    private boolean settle(Master master) {
        try {
            ladders.make(master.file(), (_, _) -> {});
            LOG.infof("%s est encodé", master.name());
            return true;
        } catch (UnreadableMedia refused) {
            // The next compilation finds the refusal and reports it.
            return true;
        } catch (InterruptedException dropped) {
            return false;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s could not be encoded; it will be tried again after the next edit", master.name());
            return false;
        } finally {
            forget();
        }
    }

    /** An interrupt that came too late must not hit what comes next. */
    private synchronized void forget() {
        current = null;
        Thread.interrupted();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            thread.interrupt();
            notifyAll();
        }
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
