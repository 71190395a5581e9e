package fr.parlemoi.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code mariadbd} that serves a data directory, to be treated badly; and signals in general. */
record DatabaseProcess(ProcessHandle process) {

    /** Those that run on the database of the data directory {@code data}: one, or none while it is down. */
    static List<DatabaseProcess> on(Path data) {
        String option = "--datadir=" + data.toAbsolutePath().resolve("mariadb");
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(option))
                .map(DatabaseProcess::new)
                .toList();
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            String[] words = Files.readString(file, StandardCharsets.UTF_8).split("\0");
            return words[0].endsWith("/mariadbd") ? Arrays.asList(words) : List.of();
        } catch (IOException gone) {
            return List.of();
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        signal("KILL", pid());
        process.onExit().join();
    }

    /** Makes it deaf, as a machine that hangs. */
    void freeze() {
        signal("STOP", pid());
    }

    void thaw() {
        signal("CONT", pid());
    }

    /** Sends a signal to all of them at once. */
    static void signal(String name, long... processes) {
        Stream<String> ids = Arrays.stream(processes).mapToObj(Long::toString);
        List<String> command = Stream.concat(Stream.of("kill", "-" + name), ids).collect(Collectors.toList());
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
