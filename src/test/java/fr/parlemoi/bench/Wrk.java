package fr.parlemoi.bench;

import java.net.URI;
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

    Load run(String script, Object... arguments) {
        return runAt(0, script, arguments);
    }

    /** At {@code rate} requests a second, or as many as are answered when it is 0. */
    Load runAt(double rate, String script, Object... arguments) {
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
        return Load.read(Programs.run(wrk));
    }
}
