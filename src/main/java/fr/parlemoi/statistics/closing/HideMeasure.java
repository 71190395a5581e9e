package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.HideCells;
import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.Numbers;
import fr.parlemoi.statistics.disclosure.Sensitivity;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.release.Measure;
import java.util.List;

/** Decides for one measure what is hidden in the periods that are released, beside all that is known already. */
record HideMeasure(int threshold, LinkedBreakdowns linked, Spell spell, Habits habits) {

    /** By how much of themselves minutes that are hidden must stay unknown: whole numbers would be too little. */
    private static final double SHARE_OF_MINUTES = 0.1;

    /**
     * @param active people at the same grain, by whom it is judged whether minutes may be read
     * @param known one for each node of the spell; completed
     */
    SafeFigures of(Measure measure, List<Grain> grains, List<Grain> active, List<Decisions> known) {
        boolean minutes = measure.unit() == Measure.Unit.MINUTES;
        Sensitivity sensitivity = minutes
                ? FewPeople.of(threshold, linked.family(), spell, active, grains)
                : Sensitivity.below(threshold);
        int longest = new HideCells(
                        linked.family(),
                        spell,
                        sensitivity,
                        minutes ? SHARE_OF_MINUTES : 0,
                        habits.weights(spell, known))
                .run(numbers(grains), known);
        Sums values = new Sums(linked.family(), spell);
        grains.forEach(grain -> values.add(grain.leaves(), grain.month(), grain.total(), Long::sum));
        return new SafeFigures(values.joinMonths(Long::sum), known, spell, longest);
    }

    private static Numbers numbers(List<Grain> grains) {
        return new Numbers(
                grains.stream().map(Grain::leaves).toArray(int[][]::new),
                grains.stream().mapToInt(Grain::month).toArray(),
                grains.stream().mapToLong(Grain::total).toArray());
    }
}
