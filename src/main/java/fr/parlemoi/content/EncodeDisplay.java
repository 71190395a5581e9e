package fr.parlemoi.content;

import fr.parlemoi.content.EncodeWork.Current;
import fr.parlemoi.content.EncodeWork.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;

/** Shows how encoding goes on: on a terminal one line that is drawn again in its place, elsewhere a line now and then. */
final class EncodeDisplay implements AutoCloseable {

    private static final Duration REDRAWN = Duration.ofMillis(250);
    private static final Duration PRINTED = Duration.ofSeconds(5);

    private static final int CELLS = 20;
    // A line that wraps could not be drawn over.
    private static final int COLUMNS = 79;
    private static final String BEGIN_AGAIN = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final EncodeWork work;
    private final Thread thread;

    private EncodeDisplay(PrintStream out, boolean terminal, EncodeWork work) {
        this.out = out;
        this.terminal = terminal;
        this.work = work;
        this.thread = Thread.ofPlatform().name("encode-display").daemon().unstarted(this::run);
    }

    static EncodeDisplay open(PrintStream out, boolean terminal, EncodeWork work) {
        EncodeDisplay display = new EncodeDisplay(out, terminal, work);
        display.thread.start();
        return display;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(terminal ? REDRAWN : PRINTED);
                Progress progress = work.look();
                if (terminal) {
                    out.print(BEGIN_AGAIN + bar(progress));
                    out.flush();
                } else {
                    out.println(line(progress));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code █████░░░░░░░░░░░░░░░ 27 %, 3/25, encore 2 min 10 s · regard 720p 62 %}. */
    static String bar(Progress progress) {
        int full = (int) (CELLS * progress.share());
        String text = "█".repeat(full) + "░".repeat(CELLS - full) + " " + line(progress);
        return text.length() > COLUMNS ? text.substring(0, COLUMNS - 1) + "…" : text;
    }

    static String line(Progress progress) {
        String current = progress.current().stream().map(EncodeDisplay::words).collect(Collectors.joining(", "));
        return "%s, %d/%d%s%s"
                .formatted(
                        percent(progress.share()),
                        progress.finished(),
                        progress.masters(),
                        progress.secondsLeft() < 0 ? "" : ", encore " + Times.spoken(progress.secondsLeft()),
                        current.isEmpty() ? "" : " · " + current);
    }

    private static String words(Current current) {
        return "%s %s %s".formatted(current.name(), current.rung(), percent(current.share()));
    }

    private static String percent(double share) {
        // The space is unbreakable, as French asks.
        return Math.round(100 * share) + "\u00a0%";
    }

    /** Leaves an empty line on a terminal. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (terminal) {
            out.print(BEGIN_AGAIN);
            out.flush();
        }
    }
}
