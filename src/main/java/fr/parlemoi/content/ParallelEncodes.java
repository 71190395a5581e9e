package fr.parlemoi.content;

import fr.parlemoi.media.LadderCache;
import fr.parlemoi.media.UnreadableMedia;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Encodes everything now, and shows how it goes on. A film whose pictures are made anew keeps all cores busy by itself
 * and takes more than half a gigabyte of memory: it has its turn alone. Others, small ones and those whose pictures are
 * kept, would leave cores idle: they go side by side.
 */
final class ParallelEncodes implements Encoder {

    // Each master keeps about two cores busy by itself; a second one fills the gaps, and a third would only cost
    // memory.
    private static final int SIDE_BY_SIDE = 2;

    private final LadderCache ladders;
    private final PrintStream out;
    private final boolean terminal;

    /** Draws on {@code out} as a terminal can, or prints lines. */
    ParallelEncodes(LadderCache ladders, PrintStream out, boolean terminal) {
        this.ladders = ladders;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void encode(List<Master> missing) {
        EncodeWork work = new EncodeWork(missing);
        Semaphore places = new Semaphore(SIDE_BY_SIDE, true);
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        // The longest first, so that none is left alone at the end.
        List<Callable<Void>> tasks = missing.stream()
                .sorted(Comparator.comparingDouble(Master::work).reversed())
                .<Callable<Void>>map(master -> () -> {
                    int taken = goesAlone(master) ? SIDE_BY_SIDE : 1;
                    places.acquire(taken);
                    try {
                        encode(master, work);
                    } finally {
                        places.release(taken);
                    }
                    return null;
                })
                .toList();
        try (EncodeDisplay _ = EncodeDisplay.open(out, terminal, work)) {
            awaitAll(tasks, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean goesAlone(Master master) {
        try {
            return master.isLarge() && !ladders.plays(master.file());
        } catch (UnreadableMedia refused) {
            return false;
        }
    }

    private void encode(Master master, EncodeWork work) throws InterruptedException {
        work.begin(master);
        try {
            ladders.make(master.file(), (rung, share) -> work.at(master, rung, share));
        } catch (UnreadableMedia refused) {
            // The cache remembers why; the others are tried all the same.
        } finally {
            work.end(master);
        }
    }

    private static void awaitAll(List<Callable<Void>> tasks, ExecutorService threads) {
        List<Future<Void>> running = new ArrayList<>();
        tasks.forEach(task -> running.add(threads.submit(task)));
        try {
            for (Future<Void> each : running) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("encoding broke off; what is finished is kept", broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("encoding was interrupted; what is finished is kept", interrupted);
        }
    }
}
