package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Decides what is hidden in a month's release, measure by measure.
 *
 * @param earlier tables of the same year, and of the month before
 */
record HideFigures(int threshold, YearMonth month, List<Measure> measures, List<ReleasedTable> earlier) {

    /** By measure's code; of a measure that is counted by month only, in this month alone. */
    Map<String, SafeFigures> of(Handle handle, LinkedBreakdowns linked) {
        return of(handle, linked, Map.of());
    }

    /** The same, where the figures of everybody were decided with another family. */
    Map<String, SafeFigures> of(Handle handle, LinkedBreakdowns linked, Map<String, SafeFigures> decidedElsewhere) {
        List<Grain> active = null;
        Map<String, SafeFigures> all = new LinkedHashMap<>();
        for (Measure measure : measures) {
            SpellPeriods periods = periods(measure);
            ReadGrains grains = new ReadGrains(handle, periods.first(), periods.last());
            if (measure.unit() == Measure.Unit.MINUTES && active == null) {
                active = grains.of(linked, Measure.ACTIVE);
            }
            List<Decisions> known =
                    new EarlierReleases(earlier).decisions(linked, periods.spell(), periods.nodes(), measure.code());
            takeOver(decidedElsewhere.get(measure.code()), known);
            Habits habits = new Habits(before(linked, measure).hidden());
            all.put(
                    measure.code(),
                    new HideMeasure(threshold, linked, periods.spell(), habits)
                            .of(measure, grains.of(linked, measure.code()), active, known));
        }
        return all;
    }

    private Decisions before(LinkedBreakdowns linked, Measure measure) {
        SpellPeriods before = SpellPeriods.alone(month.minusMonths(1));
        return new EarlierReleases(earlier)
                .decisions(linked, before.spell(), before.nodes(), measure.code())
                .getFirst();
    }

    SpellPeriods periods(Measure measure) {
        return measure.monthly() ? SpellPeriods.alone(month) : SpellPeriods.endingWith(month);
    }

    // Everybody is cell 0 of every family.
    private static void takeOver(SafeFigures elsewhere, List<Decisions> known) {
        if (elsewhere != null) {
            for (int period = 0; period < known.size(); period++) {
                if (!elsewhere.isReleased(period)) {
                    continue;
                }
                known.get(period).decided().set(0);
                known.get(period)
                        .hidden()
                        .set(0, elsewhere.decisions().get(period).hidden().get(0));
            }
        }
    }
}
