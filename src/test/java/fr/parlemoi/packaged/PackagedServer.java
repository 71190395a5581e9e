package fr.parlemoi.packaged;

import fr.parlemoi.MariaDbForTests;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server as an administrator starts it: {@code java -jar}, in a process of its own, on a free port. */
public final class PackagedServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:\\s]+:(\\d+)");

    private final Process process;
    private final Path output;
    private final URI address;

    private PackagedServer(Process process, Path output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /** Starts it on {@code data} with more settings, each {@code name=value}, and waits until it listens. */
    public static PackagedServer start(Path data, String... settings) {
        return startJar(jar(), data, settings);
    }

    /** The same for another build of it. */
    public static PackagedServer startJar(Path jar, Path data, String... settings) {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(System.getProperty("server.jvm", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(java::add);
        return run(command(java, List.of("-jar", jar.toString()), data, settings));
    }

    /** As {@link #start(Path, String...)}, by the script beside it that {@code docs/operations.md} recommends. */
    public static PackagedServer startByScript(Path data, String... settings) {
        List<String> script = List.of("sh", jar().resolveSibling("start.sh").toString());
        return run(command(script, List.of(), data, settings));
    }

    private static Path jar() {
        return Path.of(System.getProperty("server.jar", "target/quarkus-app/quarkus-run.jar"));
    }

    private static PackagedServer run(List<String> command) {
        try {
            Path output =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "packaged")), "server-", ".log");
            ProcessBuilder server =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            server.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = server.start();
            return new PackagedServer(process, output, awaitAddress(process, output));
        } catch (IOException failure) {
            throw new IllegalStateException("the packaged server did not start", failure);
        }
    }

    private static List<String> command(List<String> before, List<String> after, Path data, String... settings) {
        List<String> command = new ArrayList<>(before);
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=0");
        command.add("-Dparlemoi.data=" + data);
        command.add("-Dparlemoi.embedded.binaries=" + MariaDbForTests.BINARIES);
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(after);
        return command;
    }

    private static URI awaitAddress(Process process, Path output) throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            Matcher listening = LISTENING.matcher(Files.readString(output, StandardCharsets.UTF_8));
            if (listening.find()) {
                return URI.create("http://localhost:" + listening.group(1));
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("the packaged server did not start:\n" + Files.readString(output));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it listens, as in {@code http://localhost:41234}. */
    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** All that it has printed so far. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends it as {@code kill -9} does; its database is left running. */
    public void kill() {
        CompletableFuture<Process> ended = process.onExit();
        process.destroyForcibly();
        ended.join();
    }

    /** Stops it as an administrator does, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the packaged server did not stop within 60 s:\n" + output());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
