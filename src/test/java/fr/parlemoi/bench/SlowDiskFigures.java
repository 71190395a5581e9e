package fr.parlemoi.bench;

import static fr.parlemoi.bench.Figure.number;

import fr.parlemoi.bench.Figure.Pair;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The same where each sync of the disk takes 5 ms longer: only commits that many requests share are fast enough. */
final class SlowDiskFigures {

    private static final Duration DELAY = Duration.ofMillis(5);
    private static final String GROUP = "A disk that takes 5 ms a sync";
    private static final String WHAT = "journal batches, 256 connections";
    private static final int RAW_CONNECTIONS = 32;
    private static final double WANTED = 0.5;
    private static final double LEAST = 1000;

    private SlowDiskFigures() {}

    static List<Figure> measure(Stand stand, Scale scale) throws IOException, InterruptedException {
        Display.say("journal on a slow disk");
        try (SlowDisk slow = SlowDisk.under(stand.database().process().pid(), DELAY)) {
            RawUpserts raw = new RawUpserts(stand.database().jdbi());
            double commit = raw.run(1, scale.seconds()).p50();
            double most = raw.run(RAW_CONNECTIONS, scale.seconds()).perSecond();
            double perSecond = stand.tell(256, 2 * scale.seconds()).perSecond();
            Pair pair = new Pair(perSecond, most, "a second", "raw durable upserts over 32 connections");
            return List.of(
                    Figure.ratio(GROUP, WHAT, pair, WANTED),
                    Figure.goal(
                            GROUP,
                            WHAT,
                            number(perSecond) + " a second; a raw commit takes " + number(commit) + " ms",
                            "≥ 1,000 a second",
                            perSecond >= LEAST));
        }
    }
}
