package fr.parlemoi.bench;

import static fr.parlemoi.bench.Figure.number;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The same where each sync of the disk takes 5 ms longer: only commits that many requests share are fast enough. */
final class SlowDiskFigures {

    private static final Duration DELAY = Duration.ofMillis(5);
    private static final double LEAST = 1000;

    private SlowDiskFigures() {}

    static List<Figure> measure(Stand stand, Scale scale) throws IOException, InterruptedException {
        Display.say("journal on a slow disk");
        try (SlowDisk slow = SlowDisk.under(stand.database().process().pid(), DELAY)) {
            double commit = new RawUpserts(stand.database().jdbi())
                    .run(1, scale.seconds())
                    .p50();
            double perSecond = stand.tell(256, 2 * scale.seconds()).perSecond();
            return List.of(Figure.goal(
                    "A disk that takes 5 ms a sync",
                    "journal batches, 256 connections",
                    number(perSecond) + " a second; a raw commit takes " + number(commit) + " ms",
                    "≥ 1,000 a second",
                    perSecond >= LEAST));
        }
    }
}
