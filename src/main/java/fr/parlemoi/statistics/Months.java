package fr.parlemoi.statistics;

import fr.parlemoi.statistics.chart.TimeLine;
import fr.parlemoi.statistics.chart.TimeLine.Point;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Period.Span;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import java.time.YearMonth;
import java.util.List;

/** What is shown, month after month up to the end of its period. */
record Months(String title, List<Line> lines) {

    private static final int MOST_MONTHS = 24;

    /** A month's figure. */
    record Line(YearMonth month, String label, Figure figure) {}

    static Months of(View view, List<Released> periods, ReleasedTables tables) {
        List<Line> lines = periods.stream()
                .filter(one -> one.period().span() == Span.MONTH)
                .filter(one -> !one.period().last().isAfter(view.period().last()))
                .limit(MOST_MONTHS)
                .sorted(java.util.Comparator.comparing(Released::period))
                .map(one -> line(one, view, tables))
                .toList();
        return new Months(view.measure().label(), lines);
    }

    private static Line line(Released month, View view, ReleasedTables tables) {
        Period period = month.period();
        // The one that goes down to every territory in every month.
        Figure figure = tables.table(month.release(), period, Breakdown.TERRITORY)
                .map(table -> table.figure(view.measure().code(), view.cell()))
                .orElse(Figure.UNKNOWN);
        return new Line(period.first(), period.label(), figure);
    }

    public String drawing() {
        return TimeLine.of(
                title,
                lines.stream()
                        .map(line -> new Point(line.month(), line.figure()))
                        .toList());
    }
}
