package fr.parlemoi.statistics.disclosure;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Three months of a population, released one after the other, the third together with the quarter. */
final class ReleasedQuarter {

    private final MadePopulation population;
    private final Sensitivity sensitivity;

    /** For each node of {@link Spell#QUARTER}: nothing decided as long as it is not released. */
    final List<Decisions> periods = new ArrayList<>();

    private int months;

    ReleasedQuarter(MadePopulation population, int threshold) {
        this.population = population;
        this.sensitivity = Sensitivity.below(threshold);
        for (int period = 0; period < Spell.QUARTER.tree().size(); period++) {
            periods.add(new Decisions());
        }
    }

    void releaseNext() {
        if (months < 2) {
            Decisions month = periods.get(Spell.QUARTER.month(months));
            new HideCells(population.family(), Spell.MONTH, sensitivity, 0)
                    .run(population.numbers(months, months + 1), List.of(month));
            decide(month);
        } else {
            new HideCells(population.family(), Spell.QUARTER, sensitivity, 0).run(population.numbers(), periods);
            periods.forEach(this::decide);
        }
        months++;
    }

    private void decide(Decisions period) {
        BitSet offered = period.decided();
        for (int cell = 0; cell < population.family().size(); cell++) {
            offered.set(cell, population.family().offers(cell));
        }
    }
}
