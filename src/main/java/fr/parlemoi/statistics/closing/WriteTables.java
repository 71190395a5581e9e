package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the tables of a release. */
record WriteTables(int release, Instant at, String course, HideFigures hide) {

    /** One for each breakdown and each period that ends with the month. */
    List<ReleasedTable> of(LinkedBreakdowns linked, Map<String, SafeFigures> figures) {
        List<ReleasedTable> tables = new ArrayList<>();
        for (Period period : Period.endingWith(hide.month())) {
            List<Column> columns = hide.measures().stream()
                    .map(measure -> new Column(
                            figures.get(measure.code()), hide.periods(measure).node(period)))
                    .toList();
            linked.breakdowns().forEach(breakdown -> tables.add(table(linked, breakdown, period, columns)));
        }
        return tables;
    }

    /** A measure's figures in one period; −1 for one in which it is not counted. */
    private record Column(SafeFigures figures, int period) {

        boolean isKnown() {
            return period >= 0 && figures.isReleased(period);
        }

        Figure figure(int cell) {
            return isKnown() ? figures.of(cell, period) : Figure.UNKNOWN;
        }
    }

    private ReleasedTable table(LinkedBreakdowns linked, Breakdown breakdown, Period period, List<Column> columns) {
        boolean month = period.span() == Period.Span.MONTH;
        int[] extent = linked.extent(breakdown, month);
        List<Axis> axes = linked.axes(breakdown);
        return new ReleasedTable(
                release,
                period.code(),
                breakdown.slug(),
                at,
                hide.threshold(),
                course,
                IntStream.range(0, extent.length)
                        .mapToObj(axis -> axes.get(axis).released(extent[axis]))
                        .toList(),
                hide.measures(),
                columns.stream().map(Column::isKnown).toList(),
                rows(linked, breakdown, month, columns));
    }

    private static List<ReleasedTable.Row> rows(
            LinkedBreakdowns linked, Breakdown breakdown, boolean month, List<Column> columns) {
        List<ReleasedTable.Row> rows = new ArrayList<>();
        linked.eachCell(breakdown, month, (members, cell) -> {
            List<Figure> figures =
                    columns.stream().map(column -> column.figure(cell)).toList();
            if (figures.stream().anyMatch(WriteTables::tells)) {
                rows.add(new ReleasedTable.Row(
                        IntStream.of(members).boxed().toList(),
                        figures.stream().map(ReleasedTable::written).toList()));
            }
        });
        return rows;
    }

    private static boolean tells(Figure figure) {
        return figure.state() == Figure.State.SUPPRESSED || figure.value() > 0;
    }
}
