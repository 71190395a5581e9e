package fr.parlemoi.statistics.disclosure;

import fr.parlemoi.statistics.disclosure.ShiftSearch.Zeal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Hides, beside the cells of few people, as many others as it takes that no hidden cell can be narrowed to fewer than
 * {@value #CONSECUTIVE} consecutive values. For each hidden cell it makes two other distributions of the same people which
 * agree with all that is public and differ there by as much; where none can be made without it, it hides those further
 * cells that fewest people are behind. Such a pair is a proof, so what is hidden here needs no audit by a solver: the
 * tests have one none the less.
 *
 * <p>A relative of the hypercube method (Repsilber 1994; Giessing and Repsilber 2002), freed from complete hypercubes:
 * see docs/statistics.md.
 */
public final class Suppression {

    public static final int CONSECUTIVE = 5;

    private static final int MOST_DETOURS = 200;

    private final Lattice lattice;
    private final Distributions distributions;
    private final ShiftSearch search;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final boolean[] proved;
    private final double share;
    private int detours;

    /** @param share of a sensitive cell's own value by which it must stay unknown, if that is more; 0 for people */
    public Suppression(Lattice lattice, double share) {
        this.lattice = lattice;
        this.share = share;
        this.distributions = new Distributions(lattice);
        this.search = new ShiftSearch(lattice, distributions);
        this.proved = new boolean[lattice.size()];
    }

    /** Ends with every hidden cell protected: those that were hidden before, and those that it hides. */
    public void run() {
        // Totals first: whoever protects one protects the parts in which it was moved.
        IntStream.range(0, lattice.size())
                .filter(cell -> lattice.state(cell) == State.HIDDEN)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lattice::depth).thenComparingLong(lattice::value))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int cell = waiting.poll();
            if (!proved[cell]) {
                protect(cell);
            }
        }
    }

    private void protect(int cell) {
        for (Zeal zeal : Zeal.values()) {
            if (protect(cell, zeal)) {
                noteProofs();
                return;
            }
        }
        throw new IllegalStateException("a hidden cell cannot be protected: " + cell);
    }

    // What is hidden on the way stays hidden when the way leads nowhere: it can only help the next one.
    private boolean protect(int cell, Zeal zeal) {
        distributions.begin();
        detours = 0;
        long wanted = width(cell);
        while (distributions.distance(cell) < wanted) {
            ShiftSearch.Found found = search.cheapest(cell, wanted - distributions.distance(cell), zeal);
            if (found == null && (zeal != Zeal.FAR || !clearTheWay(cell))) {
                return false;
            }
            if (found != null) {
                follow(found);
            }
        }
        return true;
    }

    /** Makes some cell larger that every shift of {@code cell} would make too small. */
    private boolean clearTheWay(int cell) {
        for (int obstacle : search.obstacles()) {
            ShiftSearch.Found aside = search.raising(obstacle, cell);
            if (aside != null && detours < MOST_DETOURS) {
                detours++;
                follow(aside);
                return true;
            }
        }
        return false;
    }

    private void follow(ShiftSearch.Found found) {
        hideWhatMoves(found.shift());
        distributions.apply(found.shift(), found.above(), found.below());
    }

    private void hideWhatMoves(Shift shift) {
        for (int index = 0; index < shift.size(); index++) {
            int cell = shift.cell(index);
            if (lattice.state(cell) == State.OPEN) {
                lattice.hide(cell);
                waiting.add(cell);
            }
        }
    }

    private void noteProofs() {
        for (int index = 0; index < distributions.touchedCount(); index++) {
            int cell = distributions.touched(index);
            if (lattice.state(cell) == State.HIDDEN && distributions.distance(cell) >= width(cell)) {
                proved[cell] = true;
            }
        }
    }

    private long width(int cell) {
        long own = lattice.isSensitive(cell) ? (long) Math.ceil(lattice.value(cell) * share) : 0;
        return Math.max(CONSECUTIVE - 1, own);
    }
}
