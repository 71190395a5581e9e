package fr.parlemoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A disk whose every sync takes longer: strace holds a running process at the end of each {@code fsync}. */
final class SlowDisk implements AutoCloseable {

    private final Process strace;

    private SlowDisk(Process strace) {
        this.strace = strace;
    }

    /** Delays the syncs of the process {@code pid}, all its threads included. */
    static SlowDisk under(long pid, Duration delay) throws IOException, InterruptedException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "bench")), "strace-", ".log");
        String syncs = "fsync,fdatasync,sync_file_range,msync";
        Process strace = new ProcessBuilder(
                        Programs.path("strace"),
                        "-f",
                        "--quiet=all",
                        "--output=/dev/null",
                        "--trace=" + syncs,
                        "--inject=" + syncs + ":delay_exit=" + delay.toNanos() / 1000,
                        "--attach=" + pid)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!isTraced(pid)) {
            if (!strace.isAlive()) {
                throw new IllegalStateException("strace could not attach: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return new SlowDisk(strace);
    }

    private static boolean isTraced(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .anyMatch(line -> line.startsWith("TracerPid:") && !line.endsWith("\t0"));
    }

    /** The process goes on, at its own speed. */
    @Override
    public void close() {
        strace.destroy();
        strace.onExit().join();
    }
}
