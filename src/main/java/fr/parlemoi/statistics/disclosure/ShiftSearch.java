package fr.parlemoi.statistics.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the shift that moves a hidden cell furthest for the fewest people newly hidden. Tries, on each axis, to move
 * between a leaf of the cell and a leaf beside it, or out of nowhere.
 */
final class ShiftSearch {

    /** Of two shifts that cost as many people, the one that hides fewer cells. */
    private static final double LOSS_OF_A_CELL = 0.01;

    /** What several cells in the way weigh each: more than any figure that is hidden. */
    private static final double LOSS_OF_AN_OBSTACLE = 1e9;

    private final Lattice lattice;
    private final Distributions distributions;
    private final Choices choices;
    private final Shift[] partial;
    private final Shift best;
    private final Map<Integer, Double> obstacles = new HashMap<>();

    private long wanted;
    private Effort effort = Effort.FIRST;
    private Set<Integer> kept = Set.of();
    private int obstacle;
    private int obstacleCount;
    private double bestScore;
    private double bestLoss;
    private long bestAbove;
    private long bestBelow;
    private long above;
    private long below;
    private double cost;
    private long looks;

    /**
     * A shift, and how far it can be followed in each of the two distributions.
     *
     * @param loss of what has to be hidden for it, for each step
     */
    record Found(Shift shift, long above, long below, double loss) {

        /** One that the next search leaves alone. */
        Found copied() {
            return new Found(shift.copied(), above, below, loss);
        }

        /** The same, with the loss of those that it makes room for. */
        Found costing(double all) {
            return new Found(shift, above, below, all);
        }
    }

    /** A cell that keeps a shift from the upper distribution, because it cannot shrink there. */
    record Obstacle(int cell, double loss) {}

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

    /** Null when the cell cannot be moved at all; {@link #obstacles} then says what was in the way. */
    Found cheapest(int hidden, long distance, Effort how) {
        effort = how;
        kept = Set.of();
        return look(hidden, distance);
    }

    /** A shift that makes {@code hidden} larger in the upper distribution and leaves {@code others} as they are; or null. */
    Found raising(int hidden, Set<Integer> others, Effort how) {
        effort = how;
        kept = others;
        Found found = look(hidden, 1);
        return found == null || found.above() == 0 ? null : new Found(found.shift(), found.above(), 0, found.loss());
    }

    private Found look(int hidden, long distance) {
        wanted = distance;
        bestScore = Double.POSITIVE_INFINITY;
        obstacles.clear();
        choices.of(hidden, effort);
        partial[0].begin(kept.isEmpty() ? effort.sign() : 1);
        extend(0);
        return bestScore == Double.POSITIVE_INFINITY ? null : new Found(best, bestAbove, bestBelow, bestLoss);
    }

    /** How many shifts were looked at, ever: what all takes its time. */
    long looks() {
        return looks;
    }

    /** The cheapest of what was in the way. */
    List<Obstacle> obstacles(int most) {
        return obstacles.entrySet().stream()
                .map(entry -> new Obstacle(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Obstacle::loss))
                .limit(most)
                .toList();
    }

    /** True when nothing better can come. */
    private boolean extend(int step) {
        if (step == lattice.axes()) {
            return judge(partial[step]);
        }
        // What is changed on all further axes together is changed whatever is chosen there.
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
                case UNSEEN -> {
                    if (isEmptyGround(changed)) {
                        return true;
                    }
                }
                case OPEN -> least += lattice.loss(changed) + LOSS_OF_A_CELL;
                default -> {}
            }
        }
        return least > 0 && least * effort.leastChance() / wanted >= bestScore;
    }

    private boolean isEmptyGround(int cell) {
        return lattice.isGround(cell) && lattice.value(cell) < lattice.leastOfGround();
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
            bestLoss = cost / (up + down);
            bestAbove = up;
            bestBelow = down;
            best.copy(shift);
        }
        return cost == 0 && up + down == wanted;
    }

    // Without loss, what moves further is better; with it, what loses less for the distance.
    private double score(long distance) {
        double score = cost == 0 ? -distance : cost / distance;
        return score * effort.chance();
    }

    private boolean measure(Shift shift) {
        looks++;
        above = Long.MAX_VALUE;
        below = kept.isEmpty() ? Long.MAX_VALUE : 0;
        cost = 0;
        obstacleCount = 0;
        for (int index = 0; index < shift.size(); index++) {
            int changed = shift.cell(index);
            if (kept.contains(changed)) {
                return false;
            }
            switch (lattice.state(changed)) {
                case KNOWN -> {
                    return false;
                }
                case OPEN -> {
                    cost += lattice.loss(changed) + LOSS_OF_A_CELL;
                    limit(changed, shift.sign(index), 1);
                }
                case HIDDEN -> limit(changed, shift.sign(index), 1);
                case UNSEEN -> {
                    if (lattice.isGround(changed)) {
                        limit(changed, shift.sign(index), lattice.leastOfGround());
                    }
                }
            }
        }
        if (above <= 0) {
            double loss = obstacleCount == 1 ? cost : cost + obstacleCount * LOSS_OF_AN_OBSTACLE;
            obstacles.merge(obstacle, loss, Math::min);
        }
        return above > 0 || below > 0;
    }

    private void limit(int changed, int sign, long floor) {
        long room = distributions.roomAbove(changed, sign, floor);
        if (room <= 0) {
            obstacle = changed;
            obstacleCount++;
        }
        above = Math.min(above, room);
        below = Math.min(below, distributions.roomBelow(changed, sign, floor));
    }
}
