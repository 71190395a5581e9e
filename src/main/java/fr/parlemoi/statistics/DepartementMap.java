package fr.parlemoi.statistics;

import fr.parlemoi.statistics.chart.Bar;
import fr.parlemoi.statistics.chart.TileMap;
import fr.parlemoi.statistics.release.Cell;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.IndexedTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All départements, and the collectivities that stand for one, on a map; in the order of their codes beside it. */
record DepartementMap(String title, List<Bar> places) {

    private static final String DEPARTEMENT = "\\d\\d|2[AB]|9[78]\\d";

    /** @param table one that goes down to the départements */
    static DepartementMap of(View view, IndexedTable table) {
        String measure = view.measure().code();
        List<Bar> places = table.members(Dimension.TERRITORY).stream()
                .filter(member -> member.code().matches(DEPARTEMENT))
                .map(member -> new Bar(
                        member.code(),
                        member.label(),
                        table.figure(measure, Cell.TOTAL.with(Dimension.TERRITORY, member.code()))))
                .toList();
        return new DepartementMap(view.measure().label(), places);
    }

    public String drawing() {
        return TileMap.of(
                title + " par département. Les nombres sont dans le tableau qui suit.",
                places.stream().collect(Collectors.toMap(Bar::code, Function.identity())));
    }

    public List<TileMap.Legend> legend() {
        return TileMap.legend(places.stream().collect(Collectors.toMap(Bar::code, Function.identity())));
    }
}
