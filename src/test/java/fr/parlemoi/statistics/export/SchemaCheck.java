package fr.parlemoi.statistics.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The npm package {@code tableschema}, run by this machine's Node. Where there is none, tests that want it are skipped
 * and say so; {@code PARLEMOI_TEST_NODE=required} makes that a failure.
 */
public final class SchemaCheck {

    private static final Path SOURCE = Path.of("src", "test", "schema");
    private static final Path HERE = Path.of("target", "schema-check");
    private static final int LIMIT_SECONDS = 180;

    private SchemaCheck() {}

    /** What it prints: how many rows the schema accepts, or why it does not. */
    public static String run(String schema, byte[] csv) {
        try {
            install();
            Path schemaFile = Files.writeString(HERE.resolve("schema.json"), schema);
            Path csvFile = Files.write(HERE.resolve("file.csv"), csv);
            return run(List.of(
                    "node",
                    "check.js",
                    schemaFile.getFileName().toString(),
                    csvFile.getFileName().toString()));
        } catch (IOException missing) {
            return skip("NO SCHEMA WAS CHECKED: " + missing.getMessage() + " (Debian: apt-get install npm)");
        }
    }

    private static void install() throws IOException {
        Files.createDirectories(HERE);
        for (String name : List.of("package.json", "package-lock.json", "check.js")) {
            Files.copy(SOURCE.resolve(name), HERE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(HERE.resolve("node_modules", "tableschema"))) {
            run(List.of("npm", "ci", "--silent", "--no-audit", "--no-fund"));
        }
        if (!Files.isDirectory(HERE.resolve("node_modules", "tableschema"))) {
            throw new IOException("the package tableschema could not be installed");
        }
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(HERE.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        try {
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return printed.strip();
    }

    private static String skip(String reason) {
        if ("required".equals(System.getenv("PARLEMOI_TEST_NODE"))) {
            throw new IllegalStateException(reason);
        }
        System.err.println(reason);
        Assumptions.abort(reason);
        return null;
    }
}
