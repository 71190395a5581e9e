package fr.parlemoi.statistics.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for the shift that moves a hidden cell furthest for the fewest people newly hidden. Tries, on each axis, to move
 * between a leaf of the cell and a leaf beside it, or out of nowhere.
 */
final class ShiftSearch {

    /** How many people a hundred cells that are newly hidden weigh: of two shifts with as many people, the one of fewer cells. */
    private static final double WEIGHT_OF_A_CELL = 0.01;

    private static final int NONE = -1;
    private static final int MOST_OBSTACLES = 64;

    private final Lattice lattice;
    private final Distributions distributions;
    private final Choices choices;
    private final Shift[] partial;
    private final Shift best;
    private final Set<Integer> obstacles = new LinkedHashSet<>();

    private long wanted;
    private Zeal zeal;
    private int unchanged;
    private int obstacle;
    private double bestScore;
    private long bestAbove;
    private long bestBelow;
    private long above;
    private long below;
    private double cost;

    /** A shift, and how far it can be followed in each of the two distributions. */
    record Found(Shift shift, long above, long below) {}

    ShiftSearch(Lattice lattice, Distributions distributions) {
        this.lattice = lattice;
        this.distributions = distributions;
        this.choices = new Choices(lattice);
        this.partial = new Shift[lattice.axes() + 1];
        for (int axis = 0; axis <= lattice.axes(); axis++) {
            partial[axis] = new Shift(lattice);
        }
        this.best = new Shift(lattice);
    }

    /** How a search weighs what it finds. */
    enum Zeal {
        /** A few leaves of many; the fewest people for the distance. */
        FRUGAL,
        /** Every leaf. */
        THOROUGH,
        /** Every leaf; the longest distance, whatever it costs. */
        FAR
    }

    /** Null when the cell cannot be moved at all; {@link #obstacles} then says what was in the way. */
    Found cheapest(int hidden, long distance, Zeal how) {
        zeal = how;
        unchanged = NONE;
        return look(hidden, distance);
    }

    /** A shift that makes {@code hidden} larger in the upper distribution and leaves {@code other} as it is; or null. */
    Found raising(int hidden, int other) {
        zeal = Zeal.FAR;
        unchanged = other;
        Found found = look(hidden, 1);
        return found == null || found.above() == 0 ? null : new Found(found.shift(), found.above(), 0);
    }

    private Found look(int hidden, long distance) {
        wanted = distance;
        bestScore = Double.POSITIVE_INFINITY;
        obstacles.clear();
        choices.of(hidden, zeal != Zeal.FRUGAL);
        partial[0].begin();
        extend(0);
        return bestScore == Double.POSITIVE_INFINITY ? null : new Found(best, bestAbove, bestBelow);
    }

    /** Cells that kept a shift from the upper distribution because they cannot shrink there. */
    List<Integer> obstacles() {
        return List.copyOf(obstacles);
    }

    /** True when nothing better can come. */
    private boolean extend(int step) {
        if (step == lattice.axes()) {
            return judge(partial[step]);
        }
        // What stays as it is on all further axes is changed whatever is chosen there.
        if (step > 0 && isHopeless(partial[step])) {
            return false;
        }
        int axis = choices.axis(step);
        for (int choice = 0; choice < choices.count(step); choice++) {
            partial[step + 1].copy(partial[step]);
            partial[step + 1].along(axis, choices.to(step, choice), choices.from(step, choice));
            if (extend(step + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHopeless(Shift shift) {
        double least = 0;
        for (int index = 0; index < shift.size(); index++) {
            int changed = shift.cell(index);
            switch (lattice.state(changed)) {
                case KNOWN -> {
                    return true;
                }
                case OPEN -> least += lattice.value(changed) + WEIGHT_OF_A_CELL;
                default -> {}
            }
        }
        return zeal != Zeal.FAR && least > 0 && least / wanted >= bestScore;
    }

    private boolean judge(Shift shift) {
        if (!measure(shift)) {
            return false;
        }
        long up = Math.min(wanted, above);
        long down = Math.min(wanted - up, below);
        if (up + down <= 0) {
            return false;
        }
        double score = score(up + down);
        if (score < bestScore) {
            bestScore = score;
            bestAbove = up;
            bestBelow = down;
            best.copy(shift);
        }
        return cost == 0 && up + down == wanted;
    }

    // Without cost, what moves further is better; with it, what costs less for the distance.
    private double score(long distance) {
        if (zeal == Zeal.FAR) {
            return -distance + cost / (1 + cost);
        }
        return cost == 0 ? -distance : cost / distance;
    }

    private boolean measure(Shift shift) {
        above = Long.MAX_VALUE;
        below = unchanged == NONE ? Long.MAX_VALUE : 0;
        cost = 0;
        obstacle = NONE;
        for (int index = 0; index < shift.size(); index++) {
            int changed = shift.cell(index);
            if (changed == unchanged) {
                return false;
            }
            switch (lattice.state(changed)) {
                case KNOWN -> {
                    return false;
                }
                case OPEN -> {
                    cost += lattice.value(changed) + WEIGHT_OF_A_CELL;
                    limit(changed, shift.sign(index), 1);
                }
                case HIDDEN -> limit(changed, shift.sign(index), 1);
                case UNSEEN -> {
                    if (lattice.isGround(changed)) {
                        limit(changed, shift.sign(index), 0);
                    }
                }
            }
        }
        if (above <= 0 && obstacles.size() < MOST_OBSTACLES) {
            obstacles.add(obstacle);
        }
        return above > 0 || below > 0;
    }

    private void limit(int changed, int sign, long floor) {
        long room = distributions.roomAbove(changed, sign, floor);
        if (room <= 0) {
            obstacle = changed;
        }
        above = Math.min(above, room);
        below = Math.min(below, distributions.roomBelow(changed, sign, floor));
    }
}
