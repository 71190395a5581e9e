package fr.parlemoi.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Decides which figures of a release are hidden, beside all that is decided already. */
public final class HideCells {

    private final Family family;
    private final Spell spell;
    private final Sensitivity sensitivity;
    private final double share;
    private final Weights weights;

    /** @param share see {@link Suppression} */
    public HideCells(Family family, Spell spell, Sensitivity sensitivity, double share, Weights weights) {
        this.family = family;
        this.spell = spell;
        this.sensitivity = sensitivity;
        this.share = share;
        this.weights = weights;
    }

    /** What each of the people is worth whose figure is hidden beside those that must be. */
    @FunctionalInterface
    public interface Weights {

        /**
         * @param cell of the family
         * @param period a node of the spell
         */
        float of(int cell, int period);
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
     * Decides all that is offered and not decided yet. Where no way is found to publish anything of a year beside what its
     * months and quarters have told already, its last quarter is decided without it, and where none is found for a quarter,
     * its last month: nothing longer may be released then.
     *
     * @param periods one for each node of the spell; {@code hidden} is completed
     * @return the longest period that is decided, a node of the spell: with it all those that it is the sum of
     */
    public int run(Numbers numbers, List<Decisions> periods) {
        return decide(numbers, periods) ? 0 : decideLastPart(numbers, periods);
    }

    private boolean decide(Numbers numbers, List<Decisions> periods) {
        Lattice lattice = fill(numbers);
        visit((cell, period) -> state(lattice, cell, period, periods.get(period)));
        if (!new Suppression(lattice, share).run()) {
            return false;
        }
        visit((cell, period) ->
                periods.get(period).hidden().set(cell, lattice.state(at(cell, period)) == State.HIDDEN));
        return true;
    }

    private int decideLastPart(Numbers numbers, List<Decisions> periods) {
        if (spell == Spell.MONTH) {
            throw new IllegalStateException("a month by itself can always be protected");
        }
        int[] nodes = spell.lastPart();
        Sensitivity ofPart = (cell, period, value) -> sensitivity.isSensitive(cell, nodes[period], value);
        int months = spell.shorter().months();
        HideCells part = new HideCells(
                family, spell.shorter(), ofPart, share, (cell, period) -> weights.of(cell, nodes[period]));
        int decided = part.run(
                numbers.of(spell.months() - months, months),
                IntStream.of(nodes).mapToObj(periods::get).toList());
        return nodes[decided];
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
        markGround(lattice);
        return lattice;
    }

    private void markGround(Lattice lattice) {
        for (int cell = 0; cell < family.size(); cell++) {
            for (int month : spell.tree().leaves(0)) {
                if (family.isGround(cell)) {
                    lattice.markGround(at(cell, month));
                }
            }
        }
    }

    private void state(Lattice lattice, int cell, int period, Decisions known) {
        int at = at(cell, period);
        long value = lattice.value(at);
        boolean sensitive = value > 0 && sensitivity.isSensitive(cell, period, value);
        if (known.decided().get(cell)) {
            lattice.recall(at, known.hidden().get(cell), sensitive);
        } else if (spell.isNew(period) || lattice.value(at(0, period)) == 0) {
            // Of a time in which nothing was counted, everybody knows that.
            lattice.release(at, sensitive, weights.of(cell, period));
        }
    }

    private interface Visit {
        void of(int cell, int period);
    }

    private void visit(Visit visit) {
        for (int cell = 0; cell < family.size(); cell++) {
            for (int period = 0; period < spell.tree().size(); period++) {
                if (family.offers(cell, spell.tree().isLeaf(period))) {
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
