package fr.parlemoi.statistics.chart;

import fr.parlemoi.statistics.release.Figure;
import java.util.Comparator;
import java.util.List;

/** A figure with its name, as charts that compare show it. */
public record Bar(String code, String label, Figure figure) {

    // Published ones, the largest first; then what is hidden, then what is unknown, each in the order they came in.
    private static final Comparator<Bar> RANK = Comparator.comparing((Bar bar) -> bar.figure.state())
            .thenComparing(bar -> bar.figure.value(), Comparator.reverseOrder());

    public static List<Bar> ranked(List<Bar> bars) {
        return bars.stream().sorted(RANK).toList();
    }

    static long largest(List<Bar> bars) {
        return bars.stream().mapToLong(bar -> bar.figure.value()).max().orElse(0);
    }
}
