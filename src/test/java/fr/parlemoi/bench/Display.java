package fr.parlemoi.bench;

import java.time.Duration;
import java.util.Locale;

/** Tells whoever waits for the benchmarks what is being measured and how far they are. */
public final class Display {

    private static final long START = System.nanoTime();

    private Display() {}

    /** One line, after the minutes and seconds since the beginning. */
    public static void say(String format, Object... values) {
        Duration passed = Duration.ofNanos(System.nanoTime() - START);
        System.out.printf(
                Locale.ROOT,
                "%3d:%02d  %s%n",
                passed.toMinutes(),
                passed.toSecondsPart(),
                String.format(Locale.ROOT, format, values));
    }
}
