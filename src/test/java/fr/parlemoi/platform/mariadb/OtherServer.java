package fr.parlemoi.platform.mariadb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another server's process with its embedded database, which a test may kill. */
final class OtherServer implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();
    private long databasePid = -1;

    private OtherServer(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** What runs in that process: starts the database, names its process id, and stays. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(
                    new Settings(Path.of(arguments[0]), Path.of(arguments[1]), 0, Long.parseLong(arguments[2])));
            System.out.println(READY + database.pid());
            Thread.currentThread().join();
        } catch (CannotStart refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        }
    }

    static OtherServer start(Settings settings) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), settings);
    }

    /** Starts it behind {@code prefix}, as in {@code setpriv …}, and waits until it is ready or has ended. */
    static OtherServer start(List<String> prefix, String classPath, Settings settings) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(List.of("-cp", classPath, OtherServer.class.getName()));
        command.add(settings.data().toAbsolutePath().toString());
        command.add(settings.binaries().toAbsolutePath().toString());
        command.add(Long.toString(settings.bufferPool()));
        OtherServer server = new OtherServer(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        server.awaitReady();
        return server;
    }

    private void awaitReady() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                databasePid = Long.parseLong(line.substring(READY.length()));
                return;
            }
        }
    }

    /** All that it said until it was ready or had ended. */
    String said() {
        return said.toString();
    }

    boolean isReady() {
        return databasePid > 0;
    }

    long databasePid() {
        return databasePid;
    }

    void kill() {
        Trial.kill(process.pid());
    }

    /** Asks it to end, as an administrator does, and returns at once. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        terminate();
        Trial.await(() -> !isAlive());
    }
}
