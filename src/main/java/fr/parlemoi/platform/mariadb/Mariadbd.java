package fr.parlemoi.platform.mariadb;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/** A running {@code mariadbd}. */
final class Mariadbd {

    private static final Logger LOG = Logger.getLogger(Mariadbd.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration REPORT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final ErrorLog log;

    private Mariadbd(Process process, ErrorLog log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the program; its words go to the log, its standard input comes from {@code input}. */
    static Mariadbd launch(List<String> command, ErrorLog log, ProcessBuilder.Redirect input) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(log.folder().path().toFile())
                    .redirectInput(input)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(log.folder().log().toFile()))
                    .redirectErrorStream(true)
                    .start();
            return new Mariadbd(process, log);
        } catch (IOException failure) {
            throw new CannotStart(
                    "Le programme MariaDB « %s » ne peut pas être lancé (%s). Choisissez par parlemoi.embedded.binaries un dossier d’où l’on peut exécuter, ou %s."
                            .formatted(command.getFirst(), failure, CannotStart.EXTERNAL),
                    failure);
        }
    }

    static Mariadbd serve(List<String> command, ErrorLog log) {
        return launch(command, log, ProcessBuilder.Redirect.from(new File("/dev/null")));
    }

    /** Feeds standard input and waits for the end; a refusal unless all went well. */
    void run(SystemTables.SqlScript script) {
        try (var input = process.getOutputStream()) {
            script.writeTo(input);
        } catch (IOException endedEarly) {
            LOG.debug("mariadbd ended before it read its whole script", endedEarly);
        }
        if (awaitExit() != 0) {
            throw log.explain();
        }
    }

    /** Waits until it accepts connections, however long a recovery takes; false when the port was taken meanwhile. */
    boolean awaitReady() {
        for (long polls = 1; !log.saysReady(); polls++) {
            if (!process.isAlive()) {
                if (log.saysPortTaken()) {
                    return false;
                }
                throw log.explain();
            }
            if (log.saysFull()) {
                process.destroyForcibly();
                awaitExit();
                throw log.explain();
            }
            if (polls % (REPORT.toMillis() / POLL.toMillis()) == 0) {
                LOG.infof(
                        "La base de données démarre encore (reprise après un arrêt brutal ?) : %s",
                        log.folder().log());
            }
            pause(POLL);
        }
        return true;
    }

    /** Its exit code, once it has ended. */
    int awaitExit() {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException interrupted) {
                LOG.debug("still waiting for mariadbd", interrupted);
            }
        }
    }

    long pid() {
        return process.pid();
    }

    void stop() {
        stop(process.toHandle());
    }

    /**
     * Stops the {@code mariadbd} that a killed server left running on {@code database}, if there is one. Two on the same
     * files would destroy them.
     */
    static void stopLeftBehind(Path database) {
        ProcessHandle.allProcesses()
                .filter(process -> serves(process, database))
                .forEach(process -> {
                    LOG.infof(
                            "Une base de données est restée en marche après un arrêt brutal (processus %d) : elle est arrêtée.",
                            process.pid());
                    stop(process);
                });
    }

    private static boolean serves(ProcessHandle process, Path database) {
        try {
            Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            String[] words =
                    Files.readString(commandLine, StandardCharsets.ISO_8859_1).split("\0");
            String option = new String(
                    Options.dataOption(database).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return words[0].endsWith("/mariadbd") && Arrays.asList(words).contains(option);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    /** Asks it to end and, when it has not within a minute, ends it: what was committed is on disk either way. */
    private static void stop(ProcessHandle process) {
        if (!process.destroy() && process.isAlive()) {
            throw new CannotStart(
                    "Le processus %d utilise la base de données et ne peut pas être arrêté : il appartient à un autre utilisateur (%s). Arrêtez-le, puis relancez le serveur."
                            .formatted(process.pid(), process.info().user().orElse("?")));
        }
        long limit = System.nanoTime() + STOP_LIMIT.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > limit) {
                process.destroyForcibly();
            }
            pause(POLL);
        }
    }

    /** Waits; an interruption only shortens it, since a database is never left half started or half stopped. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            LOG.debug("interrupted while waiting for mariadbd", interrupted);
        }
    }
}
