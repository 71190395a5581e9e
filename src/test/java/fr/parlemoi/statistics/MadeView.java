package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Measure.Unit;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import java.time.Instant;
import java.util.List;

/** A view of one row: France, with two measures. */
final class MadeView {

    private static final Instant AT = Instant.parse("2026-10-10T02:00:00Z");

    private MadeView() {}

    static View of(long completed, long started) {
        Member france = new Member(Member.EVERYWHERE, "France entière", "ensemble", null);
        Member everybody = new Member(Member.EVERYBODY, "Tous", "ensemble", null);
        Measure first = new Measure(Measure.STARTED, "Débuts", "", Unit.PEOPLE, false);
        Measure second = new Measure(Measure.COMPLETED, "Fins", "", Unit.PEOPLE, false);
        ReleasedTable table = new ReleasedTable(
                1,
                "2026-09",
                Breakdown.TERRITORY_PROFESSION.slug(),
                AT,
                11,
                "essai",
                List.of(
                        new Axis("territoire", "Territoire", List.of(france)),
                        new Axis("profession", "Métier", List.of(everybody))),
                List.of(first, second),
                List.of(true, true),
                List.of(new Row(List.of(0, 0), List.of(started, completed))));
        Released released = new Released(1, Period.ofCode("2026-09").orElseThrow(), AT);
        return new View(released, Breakdown.TERRITORY_PROFESSION, IndexedTable.of(table), france, first, null, null);
    }
}
