package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Cell;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Released;

/**
 * Which part of what was released is shown; its address shows the same for ever.
 *
 * @param table of the breakdown
 * @param territory all of France where the breakdown has no territories
 * @param measure which one the drawings show
 * @param wanted the territory that was asked for, where the breakdown has only one that holds it; else null
 * @param wantedBreakdown the breakdown that was asked for, where it does not have this territory in this period; else null
 */
record View(
        Released released,
        Breakdown breakdown,
        IndexedTable table,
        Member territory,
        Measure measure,
        Member wanted,
        Breakdown wantedBreakdown) {

    public Period period() {
        return released.period();
    }

    public Cell cell() {
        return Cell.TOTAL.with(Dimension.TERRITORY, territory.code());
    }

    /** Of the whole territory. */
    public Figure total() {
        return figure(measure.code());
    }

    Figure figure(String measureCode) {
        return table.figure(measureCode, cell());
    }

    public boolean isEverywhere() {
        return territory.code().equals(Member.EVERYWHERE);
    }

    /** As an address ends that shows the same. */
    public String address() {
        return address(period().code(), territory.code());
    }

    /** The same of another territory. */
    public String within(String code) {
        return address(period().code(), code);
    }

    /** Of the whole country, by what was asked for. */
    public String everywhereAsWanted() {
        return address(period().code(), Member.EVERYWHERE, wantedBreakdown);
    }

    private String address(String period, String place) {
        return address(period, place, breakdown);
    }

    private String address(String period, String place, Breakdown by) {
        return "?periode=%s&territoire=%s&ventilation=%s&mesure=%s"
                .formatted(period, place, by.slug(), measure.code().replace(":", "%3A"));
    }

    /** As the address of a file ends that holds the whole table, whatever is drawn of it. */
    public String fileAddress() {
        return "?periode=%s&ventilation=%s&version=%d".formatted(period().code(), breakdown.slug(), released.release());
    }
}
