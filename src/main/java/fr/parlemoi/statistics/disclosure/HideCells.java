package fr.parlemoi.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Decides which figures of a release are hidden, beside all that is decided already. */
public final class HideCells {

    private final Family family;
    private final Spell spell;
    private final Sensitivity sensitivity;
    private final double share;

    /** @param share see {@link Suppression} */
    public HideCells(Family family, Spell spell, Sensitivity sensitivity, double share) {
        this.family = family;
        this.spell = spell;
        this.sensitivity = sensitivity;
        this.share = share;
    }

    /**
     * What is known of one period.
     *
     * @param decided cells of which the public knows already whether they are hidden
     * @param hidden those that are
     */
    public record Decisions(BitSet decided, BitSet hidden) {

        public Decisions() {
            this(new BitSet(), new BitSet());
        }
    }

    /**
     * Decides all that is offered and not decided yet.
     *
     * @param periods one for each node of the spell; {@code hidden} is completed
     */
    public void run(Numbers numbers, List<Decisions> periods) {
        Lattice lattice = fill(numbers);
        visit((cell, period) -> state(lattice, cell, period, periods.get(period)));
        new Suppression(lattice, share).run();
        visit((cell, period) ->
                periods.get(period).hidden().set(cell, lattice.state(at(cell, period)) == State.HIDDEN));
    }

    private Lattice fill(Numbers numbers) {
        List<Tree> trees = new ArrayList<>(family.trees());
        trees.add(spell.tree());
        Lattice lattice = new Lattice(trees);
        int[] leaves = new int[trees.size()];
        for (int number = 0; number < numbers.values().length; number++) {
            System.arraycopy(numbers.leaves()[number], 0, leaves, 0, leaves.length - 1);
            leaves[leaves.length - 1] = spell.month(numbers.months()[number]);
            lattice.add(numbers.values()[number], leaves);
        }
        return lattice;
    }

    private void state(Lattice lattice, int cell, int period, Decisions known) {
        int at = at(cell, period);
        long value = lattice.value(at);
        boolean sensitive = value > 0 && sensitivity.isSensitive(cell, period, value);
        if (known.decided().get(cell)) {
            lattice.recall(at, known.hidden().get(cell), sensitive);
        } else {
            lattice.release(at, sensitive);
        }
    }

    private interface Visit {
        void of(int cell, int period);
    }

    // Periods that end later are in no table yet.
    private void visit(Visit visit) {
        for (int cell = 0; cell < family.size(); cell++) {
            if (family.offers(cell)) {
                for (int period = 0; period < spell.tree().size(); period++) {
                    visit.of(cell, period);
                }
            }
        }
    }

    // Time is the last axis.
    private int at(int cell, int period) {
        return cell * spell.tree().size() + period;
    }
}
