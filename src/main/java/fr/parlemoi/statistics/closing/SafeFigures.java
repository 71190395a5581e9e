package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.release.Figure;
import java.util.List;

/**
 * The figures of one measure in all periods of a spell, as the public may see them.
 *
 * @param decisions one for each node of the spell
 * @param longer whether those of the quarter and the year may be released beside the months
 */
record SafeFigures(Sums values, List<Decisions> decisions, Spell spell, boolean longer) {

    boolean isReleased(int period) {
        return longer || spell.tree().isLeaf(period);
    }

    Figure of(int cell, int period) {
        return decisions.get(period).hidden().get(cell) ? Figure.SUPPRESSED : Figure.published(values.of(cell, period));
    }
}
