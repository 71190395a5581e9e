package fr.parlemoi.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the machine that the benchmarks need; all are Debian packages. */
final class Programs {

    // Administrators' programs are not on everybody's path.
    private static final String ELSEWHERE = File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/sbin";

    private Programs() {}

    /** Ends with a message that says how to install what is missing. */
    static void require(String... names) {
        List<String> missing =
                Stream.of(names).filter(name -> find(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The benchmarks need " + String.join(", ", missing)
                    + ". On Debian: apt-get install wrk nginx-light strace");
        }
    }

    private static Path find(String name) {
        return Stream.of((System.getenv("PATH") + ELSEWHERE).split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static String path(String name) {
        return find(name).toString();
    }

    /** Runs it to its end and gives what it said; fails with the same when it failed. */
    static String run(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.command() + " failed:\n" + said);
            }
            return said;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
