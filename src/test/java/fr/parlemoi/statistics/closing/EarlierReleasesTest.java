package fr.parlemoi.statistics.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EarlierReleasesTest {

    private static final Period DECEMBER = Period.month(YearMonth.of(2025, 12));

    /** As January's release once did not: the year before had organisations that this one has not. */
    @Test
    void an_organisation_that_has_nobody_this_year_is_left_out() {
        LinkedBreakdowns now = LinkedBreakdowns.ofOrganisations(Map.of("crèche", "Une crèche"));

        List<Decisions> known = new EarlierReleases(List.of(december()))
                .decisions(now, Spell.MONTH, List.of(DECEMBER), Measure.STARTED);

        assertThat(known.getFirst().hidden().stream()).containsExactly(now.cell(Breakdown.ORGANISATION, 1));
    }

    // Members: everybody, the association, the crèche, nobody.
    private static ReleasedTable december() {
        Axis axis = Axis.organisation(new TreeMap<>(Map.of("association", "Une association", "crèche", "Une crèche")));
        return new ReleasedTable(
                1,
                DECEMBER.code(),
                Breakdown.ORGANISATION.slug(),
                Instant.EPOCH,
                11,
                "",
                List.of(axis.released(axis.size())),
                List.of(new Measure(Measure.STARTED, "Débuts", "Débuts.", Measure.Unit.PEOPLE, false)),
                List.of(true),
                List.of(row(0, 40), row(1, ReleasedTable.HIDDEN), row(2, ReleasedTable.HIDDEN), row(3, 30)));
    }

    private static ReleasedTable.Row row(int member, long figure) {
        return new ReleasedTable.Row(List.of(member), List.of(figure));
    }
}
