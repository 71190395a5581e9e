package fr.parlemoi.bench;

import static fr.parlemoi.bench.Figure.number;
import static fr.parlemoi.bench.Load.median;

import fr.parlemoi.bench.Figure.Pair;
import fr.parlemoi.bench.RawUpserts.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Journal batches of one event, each acknowledged after a durable commit, beside what MariaDB itself can commit. */
final class JournalFigures {

    private static final String GROUP = "Journal batches of one event, acknowledged after a durable commit";
    private static final int RAW_CONNECTIONS = 32;
    private static final double MILLIS_MORE_THAN_A_COMMIT = 2;
    private static final double STEADY_P99 = 50;
    private static final long RESIDENT_MEGABYTES = 400;

    private final Stand stand;
    private final Scale scale;
    private final RawUpserts raw;
    private final List<Raw> rawOne = new ArrayList<>();
    private final List<Raw> rawMany = new ArrayList<>();
    private final List<Load> one = new ArrayList<>();
    private final List<Load> some = new ArrayList<>();
    private final List<Load> many = new ArrayList<>();
    private long resident;

    JournalFigures(Stand stand, Scale scale) {
        this.stand = stand;
        this.scale = scale;
        this.raw = new RawUpserts(stand.database().jdbi());
    }

    List<Figure> measure() {
        int seconds = scale.seconds();
        for (int run = 1; run <= scale.runs(); run++) {
            Display.say("journal, run %d of %d", run, scale.runs());
            rawOne.add(raw.run(1, seconds));
            one.add(stand.tell(1, seconds));
            some.add(stand.tell(32, seconds));
            rawMany.add(raw.run(RAW_CONNECTIONS, seconds));
            many.add(stand.tell(256, seconds));
            resident = Math.max(resident, new Cost(stand.server().pid()).resident());
        }
        double most = of(many, Load::perSecond);
        Load steady = stand.tellAt(most / 2, 256, 2 * seconds);
        return List.of(busy(most), alone(), between(), steady(steady), memory());
    }

    private Figure busy(double most) {
        Pair pair = new Pair(
                most,
                median(rawMany.stream().mapToDouble(Raw::perSecond).toArray()),
                "a second",
                "raw durable upserts over 32 connections");
        return Figure.ratio(GROUP, "256 connections", pair, 0.5);
    }

    private Figure alone() {
        double commit = median(rawOne.stream().mapToDouble(Raw::p50).toArray());
        double batch = of(one, Load::p50);
        return Figure.goal(
                GROUP,
                "1 connection, p50",
                String.format(
                        Locale.ROOT,
                        "%s ms (%s a second); a raw commit takes %s ms",
                        number(batch),
                        number(of(one, Load::perSecond)),
                        number(commit)),
                "≤ 2 ms more than a raw commit",
                batch - commit <= MILLIS_MORE_THAN_A_COMMIT);
    }

    private Figure between() {
        return Figure.told(
                GROUP,
                "32 connections",
                number(of(some, Load::perSecond)) + " a second, p99 " + number(of(some, Load::p99)) + " ms");
    }

    private static Figure steady(Load steady) {
        return Figure.goal(
                GROUP,
                "256 connections, p99 at half of the maximum",
                number(steady.p99()) + " ms at " + number(steady.perSecond()) + " a second",
                "< 50 ms",
                steady.p99() < STEADY_P99);
    }

    private Figure memory() {
        long megabytes = resident / 1_000_000;
        return Figure.goal(
                "Memory",
                "the server at 256 connections, resident, MariaDB not counted",
                megabytes + " MB",
                "< 400 MB",
                megabytes < RESIDENT_MEGABYTES);
    }

    private static double of(List<Load> loads, ToDoubleFunction<Load> value) {
        return median(loads.stream().mapToDouble(value).toArray());
    }
}
