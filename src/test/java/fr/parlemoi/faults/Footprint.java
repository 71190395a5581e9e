package fr.parlemoi.faults;

import fr.parlemoi.packaged.PackagedServer;
import java.io.IOException;
import java.nio.file.Path;

/** What a server holds on to. */
record Footprint(PackagedServer server, Line line) {

    /** Bytes of memory in use after everything that nobody needs was thrown away. */
    long memory() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return line.get(server.address(), "/q/metrics", null)
                .body()
                .lines()
                .filter(metric -> metric.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(metric -> (long) Double.parseDouble(metric.substring(metric.lastIndexOf(' '))))
                .sum();
    }

    /** Open files and connections. */
    int descriptors() {
        return Path.of("/proc", Long.toString(server.pid()), "fd").toFile().list().length;
    }
}
