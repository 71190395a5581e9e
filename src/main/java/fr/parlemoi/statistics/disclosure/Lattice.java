package fr.parlemoi.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The numbers of one measure, for every combination of a node of each tree, and what the public knows of each. A cell is
 * the number of its combination; those of leaves alone are the ground that all others are sums of.
 */
public final class Lattice {

    private final Tree[] trees;
    private final int[] strides;
    private final long[] values;
    private final State[] states;
    private final boolean[] sensitive;
    private final float[] weights;
    private final BitSet ground = new BitSet();

    public Lattice(List<Tree> trees) {
        this.trees = trees.toArray(Tree[]::new);
        this.strides = new int[this.trees.length];
        int size = 1;
        for (int axis = this.trees.length - 1; axis >= 0; axis--) {
            strides[axis] = size;
            size = Math.multiplyExact(size, this.trees[axis].size());
        }
        this.values = new long[size];
        this.states = new State[size];
        this.sensitive = new boolean[size];
        this.weights = new float[size];
        Arrays.fill(states, State.UNSEEN);
    }

    /** Adds to the cell of these leaves and to every sum that it is a part of. */
    public void add(long amount, int... leaves) {
        add(amount, 0, 0, leaves);
    }

    private void add(long amount, int axis, int cell, int... leaves) {
        if (axis == trees.length) {
            values[cell] += amount;
            return;
        }
        for (int node : trees[axis].path(leaves[axis])) {
            add(amount, axis + 1, cell + node * strides[axis], leaves);
        }
    }

    public int cell(int... nodes) {
        int cell = 0;
        for (int axis = 0; axis < nodes.length; axis++) {
            cell += nodes[axis] * strides[axis];
        }
        return cell;
    }

    /** The node of a cell on one axis. */
    public int node(int cell, int axis) {
        return cell / strides[axis] % trees[axis].size();
    }

    /** The same cell with another node on one axis. */
    int with(int cell, int axis, int node) {
        return cell + (node - node(cell, axis)) * strides[axis];
    }

    public int size() {
        return values.length;
    }

    int axes() {
        return trees.length;
    }

    public Tree tree(int axis) {
        return trees[axis];
    }

    int stride(int axis) {
        return strides[axis];
    }

    public long value(int cell) {
        return values[cell];
    }

    public State state(int cell) {
        return states[cell];
    }

    /** Whether a cell's own people are too few, whatever its neighbours tell. */
    boolean isSensitive(int cell) {
        return sensitive[cell];
    }

    /** Whether the number of a cell that nobody sees is one of people none the less, and so at least 0. */
    boolean isGround(int cell) {
        return ground.get(cell);
    }

    void markGround(int cell) {
        ground.set(cell);
    }

    /**
     * What every ground cell stays at least while people are moved, and those below stay as they are. In a month alone 1:
     * nobody sees a month's figure of a département and a profession, but everybody will see which ones of the quarter are
     * 0, and a proof must outlast that.
     */
    long leastOfGround() {
        return trees[trees.length - 1].size() == 1 ? 1 : 0;
    }

    int depth(int cell) {
        int depth = 0;
        for (int axis = 0; axis < trees.length; axis++) {
            depth += trees[axis].depth(node(cell, axis));
        }
        return depth;
    }

    /** What is lost if an open cell is hidden. */
    double loss(int cell) {
        return values[cell] * weights[cell];
    }

    /**
     * A cell that is released now.
     *
     * @param tooFew where it must not be read
     * @param weight what each of its people's number is worth to its readers
     */
    public void release(int cell, boolean tooFew, float weight) {
        weights[cell] = weight;
        sensitive[cell] = tooFew;
        states[cell] = values[cell] == 0 ? State.KNOWN : tooFew ? State.HIDDEN : State.OPEN;
    }

    /** A cell that an earlier release told, or hid. */
    public void recall(int cell, boolean hidden, boolean tooFew) {
        sensitive[cell] = tooFew;
        states[cell] = hidden ? State.HIDDEN : State.KNOWN;
    }

    void hide(int cell) {
        states[cell] = State.HIDDEN;
    }
}
