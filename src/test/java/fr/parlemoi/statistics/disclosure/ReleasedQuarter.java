package fr.parlemoi.statistics.disclosure;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Three months of a population, released one after the other, the third together with the quarter. */
final class ReleasedQuarter {

    private final MadePopulation population;
    private final Sensitivity sensitivity;

    /** For each node of {@link Spell#QUARTER}: nothing decided as long as it is not released. */
    private final List<Decisions> periods = new ArrayList<>();

    private int months;

    ReleasedQuarter(MadePopulation population, int threshold) {
        this.population = population;
        this.sensitivity = Sensitivity.below(threshold);
        for (int period = 0; period < Spell.QUARTER.tree().size(); period++) {
            periods.add(new Decisions());
        }
    }

    MadePopulation population() {
        return population;
    }

    List<Decisions> periods() {
        return periods;
    }

    /** All at once, with what is small hidden and nothing beside it. */
    void releaseUnprotected() {
        Lattice values = values();
        for (int period = 0; period < periods.size(); period++) {
            decide(periods.get(period), Spell.QUARTER.tree().isLeaf(period));
            for (int cell = 0; cell < population.family().size(); cell++) {
                long value = values.value(cell * periods.size() + period);
                periods.get(period)
                        .hidden()
                        .set(
                                cell,
                                periods.get(period).decided().get(cell)
                                        && value > 0
                                        && sensitivity.isSensitive(cell, period, value));
            }
        }
    }

    /** Every number that is behind a figure; time is the last axis. */
    Lattice values() {
        Lattice values =
                new Lattice(Stream.concat(population.family().trees().stream(), Stream.of(Spell.QUARTER.tree()))
                        .toList());
        Numbers numbers = population.numbers();
        for (int number = 0; number < numbers.values().length; number++) {
            int[] leaves = Arrays.copyOf(numbers.leaves()[number], numbers.leaves()[number].length + 1);
            leaves[leaves.length - 1] = Spell.QUARTER.month(numbers.months()[number]);
            values.add(numbers.values()[number], leaves);
        }
        return values;
    }

    void releaseNext() {
        if (months < 2) {
            Decisions month = periods.get(Spell.QUARTER.month(months));
            new HideCells(population.family(), Spell.MONTH, sensitivity, 0, (cell, period) -> 1)
                    .run(population.numbers().of(months, 1), List.of(month));
            decide(month, true);
        } else {
            int longest = new HideCells(population.family(), Spell.QUARTER, sensitivity, 0, (cell, period) -> 1)
                    .run(population.numbers(), periods);
            for (int period = 0; period < periods.size(); period++) {
                boolean month = Spell.QUARTER.tree().isLeaf(period);
                if (longest == 0 || month) {
                    decide(periods.get(period), month);
                }
            }
        }
        months++;
    }

    private void decide(Decisions period, boolean month) {
        BitSet offered = period.decided();
        for (int cell = 0; cell < population.family().size(); cell++) {
            offered.set(cell, population.family().offers(cell, month));
        }
    }
}
