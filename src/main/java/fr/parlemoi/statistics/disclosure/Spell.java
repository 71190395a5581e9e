package fr.parlemoi.statistics.disclosure;

import java.util.stream.IntStream;

/** The periods that one release ties together: a month alone, a quarter with its months, or a year with all of them. */
public enum Spell {
    MONTH(new Tree(-1), 0),
    QUARTER(Tree.flat(3), 1),
    YEAR(new Tree(IntStream.range(0, 17).map(Spell::parentInYear).toArray()), 5);

    private final Tree tree;
    private final int firstMonth;

    Spell(Tree tree, int firstMonth) {
        this.tree = tree;
        this.firstMonth = firstMonth;
    }

    // The year, its quarters, their months.
    private static int parentInYear(int node) {
        if (node < 5) {
            return node == 0 ? -1 : 0;
        }
        return (node - 5) / 3 + 1;
    }

    /** Of periods; months are its leaves. */
    public Tree tree() {
        return tree;
    }

    public int months() {
        return tree.size() - firstMonth;
    }

    /** The one that ends a spell of several months. */
    Spell shorter() {
        return this == YEAR ? QUARTER : MONTH;
    }

    /** The shorter one's nodes as nodes of this one. */
    int[] lastPart() {
        int top = tree.children(0)[tree.children(0).length - 1];
        return tree.isLeaf(top)
                ? new int[] {top}
                : IntStream.concat(IntStream.of(top), IntStream.of(tree.children(top)))
                        .toArray();
    }

    /** The node of a month, from 0. */
    public int month(int number) {
        return firstMonth + number;
    }

    /** Whether a node is a period that ends with the last month, and so is released with it. */
    public boolean isNew(int node) {
        int last = tree.size() - 1;
        return IntStream.of(tree.path(last)).anyMatch(period -> period == node);
    }
}
