package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void threads_wait_for_each_other() throws Exception {
        AtomicBoolean free = new AtomicBoolean();
        CompletableFuture<Boolean> other;
        try (FolderLock _ = FolderLock.of(folder)) {
            other = CompletableFuture.supplyAsync(() -> holds(folder, free));
            Thread.sleep(100);
            free.set(true);
        }
        assertThat(other.get()).isTrue();
    }

    @Test
    void waiting_ends_when_the_thread_is_interrupted() throws Exception {
        Process other = start("hold", folder, folder);
        awaitLine(other, "held");
        AtomicBoolean held = new AtomicBoolean(true);
        Thread waiting = Thread.ofPlatform().start(() -> held.set(holds(folder, new AtomicBoolean(true))));
        Thread.sleep(300);
        waiting.interrupt();
        waiting.join();
        assertThat(held).isFalse();
        other.destroyForcibly().waitFor();
    }

    @Test
    void a_killed_process_holds_nothing() throws Exception {
        Process other = start("hold", folder, folder);
        awaitLine(other, "held");
        other.destroyForcibly().waitFor();
        FolderLock.of(folder).close();
    }

    @Test
    void two_processes_with_several_threads_may_wait_for_each_other() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        CompletableFuture<Boolean> mine;
        Process other;
        try (FolderLock _ = FolderLock.of(second)) {
            other = start("cross", first, second);
            awaitLine(other, "held");
            mine = CompletableFuture.supplyAsync(() -> holds(first, new AtomicBoolean(true)));
            Thread.sleep(300);
        }
        assertThat(mine.get()).isTrue();
        assertThat(other.waitFor()).isZero();
    }

    /** The other process: holds one folder for ever, or until it got the other one too. */
    static final class OtherProcess {

        public static void main(String[] arguments) throws Exception {
            try (FolderLock _ = FolderLock.of(Path.of(arguments[1]))) {
                System.out.println("held");
                if (arguments[0].equals("hold")) {
                    Thread.sleep(60_000);
                }
                Thread waiting = new Thread(() -> {
                    if (!holds(Path.of(arguments[2]), new AtomicBoolean(true))) {
                        System.exit(1);
                    }
                });
                waiting.start();
                waiting.join();
            }
        }
    }

    private static boolean holds(Path folder, AtomicBoolean free) {
        try (FolderLock _ = FolderLock.of(folder)) {
            return free.get();
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private static Process start(String what, Path first, Path second) throws Exception {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        what,
                        first.toString(),
                        second.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLine(Process process, String line) throws Exception {
        BufferedReader said = process.inputReader();
        assertThat(said.readLine()).isEqualTo(line);
    }
}
