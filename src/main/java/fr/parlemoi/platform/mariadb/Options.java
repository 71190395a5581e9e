package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of {@code mariadbd}: every option with its reason. */
record Options(Binaries binaries, DataFolder folder, Settings settings) {

    /** Lays or upgrades system tables from standard input; listens nowhere. */
    List<String> bootstrap(Path database) {
        List<String> command = common(database);
        command.add("--bootstrap");
        // The system tables ask for Aria while the strict default engine is InnoDB.
        command.add("--enforce-storage-engine=");
        // The scripts hold statements longer than the default allows for.
        command.add("--max-allowed-packet=8M");
        return command;
    }

    /** Serves on {@code port} of the loopback address. */
    List<String> serve(int port) {
        List<String> command = common(folder.database());
        reach(command, port);
        durability(command);
        behaviour(command);
        command.add("--innodb-buffer-pool-size=" + settings.bufferPool());
        return command;
    }

    private List<String> common(Path database) {
        List<String> command = new ArrayList<>();
        command.add(binaries.server().toString());
        // First, as MariaDB demands: an administrator's /etc/my.cnf is meant for another server.
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.folder());
        command.add("--lc-messages-dir=" + binaries.share());
        command.add(dataOption(database));
        // The system's temporary folder may be small, or cleaned while the server runs.
        command.add("--tmpdir=" + folder.temporary());
        if (runsAsRoot()) {
            // MariaDB refuses root unless told that it is meant.
            command.add("--user=root");
        }
        command.add("--innodb-log-file-size=" + settings.redoLog());
        return command;
    }

    private void reach(List<String> command, int port) {
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        // No socket file: its path may not be longer than 107 bytes, and a data directory's may.
        command.add("--socket=");
        // Nothing leaves the machine, and making a certificate takes seconds at each start.
        command.add("--skip-ssl");
        // Accounts are named by address; no start waits for a name server.
        command.add("--skip-name-resolve");
        // A monitor that probes the port must not get the loopback address blocked.
        command.add("--max-connect-errors=4294967295");
        // The pool's 24, other tools of the administrator, and a margin.
        command.add("--max-connections=60");
        command.add("--init-file=" + folder.grants());
        command.add("--local-infile=OFF");
        command.add("--skip-symbolic-links");
    }

    private static void durability(List<String> command) {
        // What was acknowledged survives a power cut; 0 and 2 lose the last second.
        command.add("--innodb-flush-log-at-trx-commit=1");
        // A transaction that read a row before another changed it is aborted, and repeated, instead of overwriting it.
        command.add("--innodb-snapshot-isolation=ON");
        // Refuses rather than truncates or guesses a value.
        command.add("--sql-mode=TRADITIONAL");
    }

    private static void behaviour(List<String> command) {
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_uca1400_ai_ci");
        command.add("--default-time-zone=+00:00");
        // A phone gives up sooner than the default of 50 s; the writer tries again.
        command.add("--innodb-lock-wait-timeout=5");
    }

    /** The option by which a running {@code mariadbd} shows whose it is. */
    static String dataOption(Path database) {
        return "--datadir=" + database;
    }

    private static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
