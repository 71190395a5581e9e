package fr.parlemoi.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Says something in French where a container's bare locale would turn every accent into a question mark. */
final class Terminal {

    private Terminal() {}

    static void print(PrintStream stream, String text) {
        stream.writeBytes((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
