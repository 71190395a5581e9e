package fr.parlemoi.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs wrk with one of our scripts. */
record Wrk(URI address, int connections, int seconds) {

    private static final Path SCRIPTS = Path.of("src", "bench", "lua");

    // More would take the processor from what is measured.
    private static final int MOST_THREADS = 2;

    static int threads(int connections) {
        return Math.min(connections, MOST_THREADS);
    }

    /** What is done while a load runs. */
    interface Work {
        void run() throws Exception;
    }

    Load run(String script, Object... arguments) {
        return runAt(0, script, arguments);
    }

    /** At {@code rate} requests a second, or as many as are answered when it is 0. */
    Load runAt(double rate, String script, Object... arguments) {
        return Load.read(Programs.run(command(rate, script, arguments)));
    }

    /** For as long as {@code work} takes, and no longer than its seconds. */
    Load runDuring(Work work, String script, Object... arguments) throws Exception {
        Process wrk = command(0, script, arguments).redirectErrorStream(true).start();
        try {
            work.run();
        } finally {
            // It ends as after its last second, and tells its figures.
            Programs.run(new ProcessBuilder("kill", "-INT", Long.toString(wrk.pid())));
        }
        return Load.read(new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private ProcessBuilder command(double rate, String script, Object... arguments) {
        int threads = threads(connections);
        List<String> command = new ArrayList<>(List.of(Programs.path("wrk"), "-t" + threads, "-c" + connections));
        command.addAll(List.of("-d" + seconds + "s", "--timeout", "30s"));
        command.addAll(List.of("-s", SCRIPTS.resolve(script).toString(), address.toString(), "--"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder wrk = new ProcessBuilder(command);
        wrk.environment().put("LUA_PATH", SCRIPTS + "/?.lua;;");
        wrk.environment().put("RATE", Double.toString(rate / threads));
        return wrk;
    }
}
