package fr.parlemoi.statistics.disclosure;

import fr.parlemoi.statistics.disclosure.ShiftSearch.Found;
import fr.parlemoi.statistics.disclosure.ShiftSearch.Obstacle;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
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

    private static final int MOST_STEPS = 200;
    private static final long MOST_LOOKS = 200_000_000;
    private static final int MOST_TRIES = 300;

    private final Lattice lattice;
    private final Distributions distributions;
    private final ShiftSearch search;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final boolean[] proved;
    private final double share;

    /** @param share of a sensitive cell's own value by which it must stay unknown, if that is more; 0 for people */
    public Suppression(Lattice lattice, double share) {
        this.lattice = lattice;
        this.share = share;
        this.distributions = new Distributions(lattice);
        this.search = new ShiftSearch(lattice, distributions);
        this.proved = new boolean[lattice.size()];
    }

    /**
     * Ends with every hidden cell protected: those that were hidden before, and those that it hides. False when it found
     * no way.
     */
    public boolean run() {
        // Totals first: whoever protects one protects the parts in which it was moved.
        IntStream.range(0, lattice.size())
                .filter(cell -> lattice.state(cell) == State.HIDDEN)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lattice::depth).thenComparingLong(lattice::value))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int cell = waiting.poll();
            if (!proved[cell] && !protect(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean protect(int cell) {
        Effort effort = Effort.FIRST;
        long begin = search.looks();
        for (int tries = 1; !protect(cell, effort); tries++) {
            if (tries > MOST_TRIES || search.looks() - begin > MOST_LOOKS) {
                return false;
            }
            effort = Effort.byChance(tries, cell);
        }
        noteProofs();
        return true;
    }

    // What is hidden on the way stays hidden when the way leads nowhere: it can only help the next one.
    private boolean protect(int cell, Effort effort) {
        distributions.begin();
        long began = search.looks();
        long wanted = width(cell);
        for (int step = 0; distributions.distance(cell) < wanted; step++) {
            Found found = way(cell, wanted - distributions.distance(cell), effort, Set.of());
            if (found == null || step == MOST_STEPS + wanted || search.looks() - began > MOST_LOOKS) {
                return false;
            }
            hideWhatMoves(found.shift());
            distributions.apply(found.shift(), found.above(), found.below());
        }
        return true;
    }

    /**
     * The cheapest shift of a cell, or one that makes room for a cheaper one; null when there is neither.
     *
     * @param kept cells that must stay as they are, since room is made for them
     */
    private Found way(int cell, long distance, Effort effort, Set<Integer> kept) {
        Found direct = kept.isEmpty() ? search.cheapest(cell, distance, effort) : search.raising(cell, kept, effort);
        Found best = direct == null ? null : direct.copied();
        double loss = best == null ? Double.POSITIVE_INFINITY : best.loss();
        if (loss == 0 || kept.size() == effort.detours()) {
            return best;
        }
        Set<Integer> keptToo = new HashSet<>(kept);
        keptToo.add(cell);
        for (Obstacle obstacle : search.obstacles(direct == null ? Effort.ALL_OBSTACLES : Effort.OBSTACLES)) {
            if (obstacle.loss() < loss && !keptToo.contains(obstacle.cell())) {
                Found aside = way(obstacle.cell(), 1, effort, keptToo);
                if (aside != null && obstacle.loss() + aside.loss() < loss) {
                    loss = obstacle.loss() + aside.loss();
                    best = aside;
                }
                if (direct == null && best != null) {
                    return best;
                }
            }
        }
        return best == null || best.loss() == loss ? best : best.costing(loss);
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
