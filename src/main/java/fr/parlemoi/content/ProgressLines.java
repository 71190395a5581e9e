package fr.parlemoi.content;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Says at what long work is, every two seconds; a quick build prints nothing. */
final class ProgressLines implements Consumer<String> {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private long last = System.nanoTime();
    private int files;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(String file) {
        files++;
        if (System.nanoTime() - last > PAUSE) {
            out.println("… %s (%d)".formatted(file, files));
            last = System.nanoTime();
        }
    }
}
