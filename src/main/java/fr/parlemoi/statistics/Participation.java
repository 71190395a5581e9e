package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.List;

/** All that the page shows of a {@link View}. */
record Participation(
        Headlines headlines,
        Months months,
        Funnel funnel,
        List<Ranking> rankings,
        DepartementMap map,
        CrossTable cross,
        Channels channels,
        Selection selection,
        OpenMonth open) {

    /** The month that nobody has closed yet; null before it was counted for the first time. */
    record OpenMonth(String label, ReleasedTable table) {

        static OpenMonth of(String label, ReleasedTable table) {
            return new OpenMonth(label, table);
        }

        public List<Headlines.Headline> figures() {
            IndexedTable totals = IndexedTable.of(table);
            return table.measures().stream()
                    .filter(measure -> !measure.code().contains(":"))
                    .map(measure -> new Headlines.Headline(
                            measure, totals.figure(measure.code(), fr.parlemoi.statistics.release.Cell.TOTAL)))
                    .toList();
        }
    }
}
