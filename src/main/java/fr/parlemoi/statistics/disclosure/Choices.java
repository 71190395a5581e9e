package fr.parlemoi.statistics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * From where to where people of a cell may be moved on each axis. Where the cell is of all members, the move stays within
 * one of them; else it goes between the cell's own leaves and those beside it, the nearest first. Of many leaves a few are
 * tried: the largest, from which much can be moved, and the smallest, which cost least to hide.
 */
final class Choices {

    private static final int NOWHERE = -1;
    private static final int OWN_LEAVES = 12;
    private static final int LEAVES_OF_A_SIBLING = 3;

    private final Lattice lattice;
    private final int[] axes;
    private final int[][] to;
    private final int[][] from;

    private Effort effort = Effort.FIRST;

    Choices(Lattice lattice) {
        this.lattice = lattice;
        this.axes = new int[lattice.axes()];
        this.to = new int[lattice.axes()][];
        this.from = new int[lattice.axes()][];
    }

    /** Prepares those of one cell. Axes on which it is a part come first: there most shifts turn out hopeless. */
    void of(int cell, Effort how) {
        effort = how;
        int step = 0;
        for (int part = 1; part >= 0; part--) {
            for (int axis = 0; axis < lattice.axes(); axis++) {
                if ((lattice.node(cell, axis) == 0 ? 0 : 1) == part) {
                    axes[step] = axis;
                    prepare(step++, cell, axis);
                }
            }
        }
    }

    int axis(int step) {
        return axes[step];
    }

    int count(int step) {
        return to[step].length;
    }

    int to(int step, int choice) {
        return to[step][choice];
    }

    /** −1 for nowhere. */
    int from(int step, int choice) {
        return from[step][choice];
    }

    private void prepare(int step, int cell, int axis) {
        List<Integer> own =
                largest(cell, axis, lattice.node(cell, axis), effort.everyLeaf() ? Integer.MAX_VALUE : OWN_LEAVES);
        List<Integer> beside = beside(cell, axis);
        beside.add(NOWHERE);
        to[step] = new int[own.size() * beside.size()];
        from[step] = new int[to[step].length];
        int choice = 0;
        for (int source : beside) {
            for (int leaf : own) {
                to[step][choice] = leaf;
                from[step][choice++] = source;
            }
        }
    }

    private List<Integer> beside(int cell, int axis) {
        Tree tree = lattice.tree(axis);
        Set<Integer> found = new LinkedHashSet<>();
        int child = lattice.node(cell, axis);
        while (child > 0 && !(effort.withinQuarter() && isQuarter(axis, child))) {
            int parent = tree.parent(child);
            for (int sibling : tree.children(parent)) {
                if (sibling != child) {
                    found.addAll(some(cell, axis, sibling));
                }
            }
            child = parent;
        }
        return new ArrayList<>(found);
    }

    // Time is the last axis; in a year, what is below it and has months.
    private boolean isQuarter(int axis, int node) {
        return axis == lattice.axes() - 1 && !lattice.tree(axis).isLeaf(node);
    }

    private List<Integer> some(int cell, int axis, int node) {
        List<Integer> leaves = largest(cell, axis, node, Integer.MAX_VALUE);
        if (effort.everyLeaf() || leaves.size() <= LEAVES_OF_A_SIBLING) {
            return leaves;
        }
        List<Integer> some = new ArrayList<>(leaves.subList(0, LEAVES_OF_A_SIBLING - 1));
        some.add(leaves.getLast());
        return some;
    }

    /** The leaves of a node, by how many people of the cell are there. */
    private List<Integer> largest(int cell, int axis, int node, int most) {
        return IntStream.of(lattice.tree(axis).leaves(node))
                .boxed()
                .sorted(Comparator.comparingLong((Integer leaf) -> -lattice.value(lattice.with(cell, axis, leaf))))
                .limit(most)
                .toList();
    }
}
