package fr.parlemoi.statistics.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tables that are released together: some combinations of the nodes of some trees, for a month, and at least those for a
 * quarter and a year. A cell of it is the number of its combination.
 *
 * <p>Either every combination is offered for the longer periods; or those of a first tree with one further tree each, the
 * others being whole. Then people who can be spread over the cells of each such table can be spread over the combinations
 * of all trees too (a table with given margins exists whenever these have the same sum), and the tables say all there is
 * to know.
 */
public final class Family {

    private final List<Tree> trees;
    private final Lattice shape;
    private final BitSet offered = new BitSet();
    private final BitSet monthly = new BitSet();
    private final BitSet ground = new BitSet();

    /**
     * @param offered whether tables of quarters and years have the cell of these nodes, one for each tree
     * @param monthly whether those of months have it
     */
    public Family(List<Tree> trees, Predicate<int[]> offered, Predicate<int[]> monthly) {
        this.trees = List.copyOf(trees);
        this.shape = new Lattice(trees);
        for (int cell = 0; cell < shape.size(); cell++) {
            this.offered.set(cell, offered.test(nodes(cell)));
            this.monthly.set(cell, monthly.test(nodes(cell)));
        }
        for (int cell = 0; cell < shape.size(); cell++) {
            this.ground.set(cell, isFinest(cell));
        }
    }

    private boolean isFinest(int cell) {
        boolean finest = offered.get(cell);
        for (int axis = 0; axis < trees.size(); axis++) {
            for (int child : trees.get(axis).children(shape.node(cell, axis))) {
                finest &= !offered.get(shape.with(cell, axis, child));
            }
        }
        return finest;
    }

    public int cell(int... nodes) {
        return shape.cell(nodes);
    }

    /** One node for each tree. */
    public int[] nodes(int cell) {
        int[] nodes = new int[trees.size()];
        for (int axis = 0; axis < nodes.length; axis++) {
            nodes[axis] = shape.node(cell, axis);
        }
        return nodes;
    }

    public int size() {
        return shape.size();
    }

    /** Whether a table of a period of this length has the cell. */
    public boolean offers(int cell, boolean month) {
        return (month ? monthly : offered).get(cell);
    }

    /** Whether no table divides the cell further: its number is one of people, whether it is released or not. */
    boolean isGround(int cell) {
        return ground.get(cell);
    }

    public List<Tree> trees() {
        return trees;
    }
}
