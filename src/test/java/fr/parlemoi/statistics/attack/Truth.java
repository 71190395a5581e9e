package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.closing.PlacesOfCount;
import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number behind every figure of a grid, straight from the counts of one measure. */
record Truth(List<MonthCount> counts, List<ReleasedTable> tables) {

    double[] of(Grid grid) {
        double[] numbers = new double[grid.size()];
        Map<List<String>, int[]> places = new HashMap<>();
        for (MonthCount count : counts) {
            int[] those = places.computeIfAbsent(
                    List.of(count.territory(), count.profession(), count.workplace(), count.organisation()),
                    any -> places(grid, count));
            int[] periods = grid.periods().with(count.month());
            for (int place : those) {
                for (int period : periods) {
                    numbers[grid.figure(place, period)] += count.total();
                }
            }
        }
        return numbers;
    }

    private int[] places(Grid grid, MonthCount count) {
        return tables.stream()
                .flatMap(table -> PlacesOfCount.of(
                                count, Breakdown.ofSlug(table.breakdown()).orElseThrow(), table)
                        .map(codes -> grid.places().number(table, codes)))
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }
}
