package fr.parlemoi.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** One thread of one process at a time works in a folder. The kernel frees the lock when its holder dies. */
final class FolderLock implements AutoCloseable {

    // The kernel knows processes, not threads; and it frees a lock when any channel on its file closes.
    private static final ConcurrentMap<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ReentrantLock threads;
    private final FileChannel processes;

    private FolderLock(ReentrantLock threads, FileChannel processes) {
        this.threads = threads;
        this.processes = processes;
    }

    /** Waits until nobody else works in {@code folder}, which it makes where there is none. */
    static FolderLock of(Path folder) throws InterruptedException {
        Path file = folder.toAbsolutePath().normalize().resolve("lock");
        ReentrantLock threads = HERE.computeIfAbsent(file, _ -> new ReentrantLock());
        threads.lockInterruptibly();
        boolean locked = false;
        try {
            Files.createDirectories(folder);
            FolderLock lock = new FolderLock(threads, locked(file));
            locked = true;
            return lock;
        } catch (ClosedByInterruptException interrupted) {
            throw new InterruptedException();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!locked) {
                threads.unlock();
            }
        }
    }

    /**
     * Asks again and again: the kernel would refuse to wait where two processes wait for each other, though it is other
     * threads of theirs that go on.
     */
    private static FileChannel locked(Path file) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            while (channel.tryLock() == null) {
                Thread.sleep(PAUSE);
            }
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            processes.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            threads.unlock();
        }
    }
}
