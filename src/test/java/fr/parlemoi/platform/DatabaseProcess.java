package fr.parlemoi.platform;

import java.io.IOException;

/** The {@code mariadbd} that this test run started, to be treated badly. */
record DatabaseProcess(ProcessHandle process) {

    static DatabaseProcess find() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/mariadbd"))
                .findFirst()
                .map(DatabaseProcess::new)
                .orElseThrow();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Makes it deaf, as a host that vanished from the network is. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
