package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.HideCells.Weights;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.disclosure.Tree;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is hidden month after month costs little to hide once more, and then the months protect each other: so their sum,
 * the quarter, can be published. What changes from month to month would have to be hidden in the quarter too.
 *
 * @param before what was hidden in the month before
 */
record Habits(BitSet before) {

    private static final float HABITUAL = 0.1f;

    /** The longer a period, the more its figures are read. */
    private static final float TIMES_A_LEVEL = 3;

    Weights weights(Spell spell, List<Decisions> known) {
        BitSet habitual = (BitSet) before.clone();
        known.forEach(period -> habitual.or(period.hidden()));
        Tree periods = spell.tree();
        int levels = periods.path(periods.size() - 1).length - 1;
        float[] worth = new float[periods.size()];
        IntStream.range(0, worth.length)
                .forEach(period ->
                        worth[period] = (float) Math.pow(TIMES_A_LEVEL, levels + 1 - periods.path(period).length));
        return (cell, period) -> worth[period] * (habitual.get(cell) ? HABITUAL : 1);
    }
}
