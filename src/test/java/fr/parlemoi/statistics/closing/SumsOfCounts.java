package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is behind the figures of released tables, straight from the counts. */
public record SumsOfCounts(List<MonthCount> counts) {

    /** Every sum of a table, by measure and members. */
    Map<String, Long> of(ReleasedTable table) {
        Period period = Period.ofCode(table.period()).orElseThrow();
        Breakdown breakdown = Breakdown.ofSlug(table.breakdown()).orElseThrow();
        return counts.stream()
                .filter(count -> period.months().contains(count.month()))
                .flatMap(count -> PlacesOfCount.of(count, breakdown, table)
                        .map(codes -> Map.entry(count.measure() + " " + codes, count.total())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
    }

    /** As if, of one measure, nothing were hidden but what is below the threshold. */
    public ReleasedTable showing(ReleasedTable table, String measure) {
        Map<String, Long> sums = of(table);
        int column = table.measures().stream().map(one -> one.code()).toList().indexOf(measure);
        return table.withRows(table.rows().stream()
                .map(row -> {
                    long sum = sums.getOrDefault(measure + " " + codes(table, row), 0L);
                    return sum >= table.threshold() ? with(row, column, sum) : row;
                })
                .toList());
    }

    /** Of each axis the code of the row's member. */
    static List<String> codes(ReleasedTable table, ReleasedTable.Row row) {
        return IntStream.range(0, table.axes().size())
                .mapToObj(axis -> table.axes()
                        .get(axis)
                        .members()
                        .get(row.members().get(axis))
                        .code())
                .toList();
    }

    private static ReleasedTable.Row with(ReleasedTable.Row row, int column, long figure) {
        List<Long> figures = new ArrayList<>(row.figures());
        figures.set(column, figure);
        return new ReleasedTable.Row(row.members(), figures);
    }
}
