package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.release.Figure;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of one measure in all periods of a spell, as the public may see them.
 *
 * @param decisions one for each node of the spell
 * @param longest the longest period that may be released of those that end with the last month; a node of the spell
 */
record SafeFigures(Sums values, List<Decisions> decisions, Spell spell, int longest) {

    /** @param period one that ends with the last month */
    boolean isReleased(int period) {
        return period == longest || IntStream.of(spell.tree().path(longest)).noneMatch(longer -> longer == period);
    }

    /** Whether the public knows whether everybody's figure is hidden: since an earlier release, or with this one. */
    boolean tellsOfEverybody(int period) {
        return spell.isNew(period)
                ? isReleased(period)
                : decisions.get(period).decided().get(0);
    }

    Figure of(int cell, int period) {
        return decisions.get(period).hidden().get(cell) ? Figure.SUPPRESSED : Figure.published(values.of(cell, period));
    }
}
