package fr.parlemoi.statistics;

import fr.parlemoi.statistics.chart.Bar;
import fr.parlemoi.statistics.chart.RankedBars;
import fr.parlemoi.statistics.release.Cell;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.IndexedTable;
import java.util.List;

/**
 * The parts of a whole, the largest first.
 *
 * @param id of its heading
 * @param whole of which percentages are parts
 */
record Ranking(String id, String title, String head, List<Bar> bars, Figure whole) {

    private static final int MOST_DRAWN = 14;

    /** @param of the code of the member whose parts are shown */
    static Ranking of(Dimension dimension, String of, View view) {
        return of(dimension, of, view, view.table());
    }

    static Ranking of(Dimension dimension, String of, View view, IndexedTable table) {
        Cell place = view.cell();
        String measure = view.measure().code();
        List<Bar> bars = table.parts(dimension, of).stream()
                .map(member -> new Bar(
                        member.code(), member.label(), table.figure(measure, place.with(dimension, member.code()))))
                .toList();
        return new Ranking(
                "par-" + dimension.slug(),
                "Par " + dimension.label().toLowerCase(java.util.Locale.FRENCH),
                dimension.label(),
                Bar.ranked(bars),
                table.figure(measure, place.with(dimension, of)));
    }

    public String drawing() {
        return RankedBars.of(title, bars.subList(0, Math.min(MOST_DRAWN, bars.size())));
    }

    /** How many are in the table alone. */
    public int undrawn() {
        return Math.max(0, bars.size() - MOST_DRAWN);
    }

    /** Per hundred of the whole; null unless both are published. */
    public Integer percent(Bar bar) {
        return Headlines.percent(bar.figure(), whole);
    }
}
