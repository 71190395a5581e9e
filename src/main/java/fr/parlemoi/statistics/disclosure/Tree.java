package fr.parlemoi.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;

/** The members of one dimension: node 0 is all of them, and every node is the sum of its children. */
public final class Tree {

    private final int[] parents;
    private final int[][] children;
    private final int[][] leaves;
    private final int[][] paths;

    /** @param parents for each node its parent, which stands before it; −1 for node 0 */
    public Tree(int... parents) {
        this.parents = parents.clone();
        this.children = new int[parents.length][];
        this.leaves = new int[parents.length][];
        this.paths = new int[parents.length][];
        List<List<Integer>> below = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            below.add(new ArrayList<>());
            if (node > 0) {
                below.get(parents[node]).add(node);
            }
        }
        for (int node = parents.length - 1; node >= 0; node--) {
            children[node] =
                    below.get(node).stream().mapToInt(Integer::intValue).toArray();
            leaves[node] = leavesBelow(node);
            paths[node] = pathFrom(node);
        }
    }

    /** Everybody, and {@code parts} of them. */
    public static Tree flat(int parts) {
        int[] parents = new int[parts + 1];
        parents[0] = -1;
        return new Tree(parents);
    }

    private int[] leavesBelow(int node) {
        if (children[node].length == 0) {
            return new int[] {node};
        }
        List<Integer> all = new ArrayList<>();
        for (int child : children[node]) {
            for (int leaf : leaves[child]) {
                all.add(leaf);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] pathFrom(int node) {
        List<Integer> path = new ArrayList<>();
        for (int at = node; at >= 0; at = parents[at]) {
            path.add(at);
        }
        return path.stream().mapToInt(Integer::intValue).toArray();
    }

    public int size() {
        return parents.length;
    }

    public boolean isLeaf(int node) {
        return children[node].length == 0;
    }

    int parent(int node) {
        return parents[node];
    }

    int[] children(int node) {
        return children[node];
    }

    /** The leaves that a node is the sum of; a leaf's own is itself. */
    public int[] leaves(int node) {
        return leaves[node];
    }

    /** A node and all that it is a part of, up to node 0. */
    public int[] path(int node) {
        return paths[node];
    }

    int depth(int node) {
        return paths[node].length - 1;
    }
}
