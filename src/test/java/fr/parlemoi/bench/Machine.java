package fr.parlemoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the figures come from. */
record Machine(String processor, int cores, long gigabytes, String java, String commit) {

    static Machine here() throws IOException {
        return new Machine(
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024.0 / 1024),
                Runtime.version().toString(),
                head());
    }

    private static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("?");
    }

    private static String head() {
        String hash = Programs.run(new ProcessBuilder("git", "rev-parse", "--short=10", "HEAD"))
                .strip();
        boolean changed = !Programs.run(new ProcessBuilder("git", "status", "--porcelain", "--", "src", "pom.xml"))
                .isBlank();
        return changed ? hash + " with changes" : hash;
    }

    @Override
    public String toString() {
        return "%s, %d cores, %d GB of memory, Java %s, MariaDB 11.4.5, commit %s"
                .formatted(processor, cores, gigabytes, java, commit);
    }
}
