package fr.parlemoi.statistics.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tables that are released together for one period: some combinations of the nodes of some trees. A cell of it is the
 * number of its combination.
 */
public final class Family {

    private final List<Tree> trees;
    private final Lattice shape;
    private final BitSet offered = new BitSet();

    /** @param offered whether a table has the cell of these nodes, one for each tree */
    public Family(List<Tree> trees, Predicate<int[]> offered) {
        this.trees = List.copyOf(trees);
        this.shape = new Lattice(trees);
        for (int cell = 0; cell < shape.size(); cell++) {
            this.offered.set(cell, offered.test(nodes(cell)));
        }
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

    public boolean offers(int cell) {
        return offered.get(cell);
    }

    public List<Tree> trees() {
        return trees;
    }
}
