package fr.parlemoi.statistics.closing;

import fr.parlemoi.platform.PatientThreads;
import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.release.Measure;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;

/**
 * Decides what is hidden in a month's release, measure by measure.
 *
 * @param earlier what the public knows of the same year, and of the month before
 */
record HideFigures(int threshold, YearMonth month, List<Measure> measures, EarlierReleases earlier) {

    /** So many measures at once: the counts of all of them would not fit into memory. */
    private static final int AT_ONCE = 2;

    /** By measure's code; of a measure that is counted by month only, in this month alone. */
    Map<String, SafeFigures> of(Handle handle, LinkedBreakdowns linked) {
        return of(handle, linked, Map.of());
    }

    /** The same, where the figures of everybody were decided with another family. */
    Map<String, SafeFigures> of(Handle handle, LinkedBreakdowns linked, Map<String, SafeFigures> decidedElsewhere) {
        List<Grain> active = read(handle, linked, SpellPeriods.endingWith(month), Measure.ACTIVE);
        Map<String, Future<SafeFigures>> decided = new LinkedHashMap<>();
        try (ExecutorService threads = PatientThreads.pool(AT_ONCE)) {
            CompletionService<SafeFigures> decide = new ExecutorCompletionService<>(threads);
            for (Measure measure : measures) {
                if (decided.size() >= AT_ONCE) {
                    result(decide::take);
                }
                SafeFigures elsewhere = decidedElsewhere.get(measure.code());
                decided.put(measure.code(), decide.submit(task(handle, linked, measure, active, elsewhere)));
            }
        }
        Map<String, SafeFigures> all = new LinkedHashMap<>();
        decided.forEach((code, future) -> all.put(code, result(() -> future)));
        return all;
    }

    /** What is left to do for a measure once its counts are read: the handle is one thread's. */
    private Callable<SafeFigures> task(
            Handle handle, LinkedBreakdowns linked, Measure measure, List<Grain> active, SafeFigures elsewhere) {
        SpellPeriods periods = periods(measure);
        List<Grain> grains = read(handle, linked, periods, measure.code());
        List<Decisions> known = earlier.decisions(linked, periods.spell(), periods.nodes(), measure.code());
        takeOver(elsewhere, known);
        Habits habits = new Habits(before(linked, measure).hidden());
        HideMeasure hide = new HideMeasure(threshold, linked, periods.spell(), habits);
        return () -> hide.of(measure, grains, active, known);
    }

    private static SafeFigures result(Callable<Future<SafeFigures>> next) {
        try {
            return next.call().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Grain> read(Handle handle, LinkedBreakdowns linked, SpellPeriods periods, String measure) {
        return new ReadGrains(handle, periods.first(), periods.last()).of(linked, measure);
    }

    private Decisions before(LinkedBreakdowns linked, Measure measure) {
        SpellPeriods before = SpellPeriods.alone(month.minusMonths(1));
        return earlier.decisions(linked, before.spell(), before.nodes(), measure.code())
                .getFirst();
    }

    SpellPeriods periods(Measure measure) {
        return measure.monthly() ? SpellPeriods.alone(month) : SpellPeriods.endingWith(month);
    }

    // Everybody is cell 0 of every family.
    private static void takeOver(SafeFigures elsewhere, List<Decisions> known) {
        if (elsewhere != null) {
            for (int period = 0; period < known.size(); period++) {
                if (!elsewhere.tellsOfEverybody(period)) {
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
