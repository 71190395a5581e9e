package fr.parlemoi.bench;

import static fr.parlemoi.bench.Figure.number;

import fr.parlemoi.bench.Figure.Pair;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What learners notice while months are closed: journal batches of one event, steadily over the same connections. */
final class ClosingFigures {

    private static final int CONNECTIONS = 32;
    private static final double WITHIN = 0.8;
    private static final int SETTLE_MILLIS = 2000;

    private final Stand stand;
    private final ClosedMonths months;
    private final Scale scale;
    private Pace idle = new Pace(0, 0);
    private Pace closing = new Pace(0, 0);
    private final List<Closing> closed = new ArrayList<>();

    ClosingFigures(Stand stand, ClosedMonths months, Scale scale) {
        this.stand = stand;
        this.months = months;
        this.scale = scale;
    }

    /** Closes {@code first} and the months after it, one a run, each between two stretches without. */
    List<Figure> measure(YearMonth first) throws Exception {
        stand.tell(CONNECTIONS, scale.warmUpSeconds());
        for (int run = 0; run < scale.runs(); run++) {
            YearMonth month = first.plusMonths(run);
            Display.say("intake while %s is closed", month);
            stand.tellDuring(CONNECTIONS, () -> {
                measureIdle();
                closing = closing.plus(Pace.during(stand.server().address(), () -> closed.add(months.close(month))));
                measureIdle();
            });
            Closing last = closed.getLast();
            Display.say(
                    "%s: counted in %.1f s, released in %.1f s; %.0f a second, %.0f without",
                    month,
                    Closing.seconds(last.counting()),
                    Closing.seconds(last.releasing()),
                    closing.perSecond(),
                    idle.perSecond());
        }
        return List.of(intake(), closings());
    }

    private void measureIdle() throws Exception {
        Pause.millis(SETTLE_MILLIS);
        idle = idle.plus(Pace.during(stand.server().address(), () -> Pause.millis(1000L * scale.seconds())));
    }

    private Figure intake() {
        Pair pair = new Pair(closing.perSecond(), idle.perSecond(), "a second", "while nothing is closed");
        return Figure.ratio(
                StatisticsFigures.GROUP,
                "journal batches, 32 connections, while %d months are closed".formatted(closed.size()),
                pair,
                WITHIN);
    }

    private Figure closings() {
        double slowest = closed.stream()
                .mapToDouble(one -> Closing.seconds(one.whole()))
                .max()
                .orElseThrow();
        return Figure.goal(
                StatisticsFigures.GROUP,
                "the slowest of these months, meanwhile",
                String.format(Locale.ROOT, "%s s", number(slowest)),
                "< 120 s",
                slowest < StatisticsFigures.SECONDS_OF_A_MONTH);
    }
}
