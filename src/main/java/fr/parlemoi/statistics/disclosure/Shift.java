package fr.parlemoi.statistics.disclosure;

/**
 * A way to count some people elsewhere: on each axis from one leaf to another, or into a leaf from nowhere. Of the cells
 * that it changes, half grow by what the others lose; all other sums stay as they are. So as long as none of the changed
 * cells is public, nobody who reads the tables can tell one distribution from the other.
 */
final class Shift {

    private static final int MOST_CELLS = 512;

    private final Lattice lattice;
    private final int[] cells = new int[MOST_CELLS];
    private final int[] signs = new int[MOST_CELLS];
    private int size;

    Shift(Lattice lattice) {
        this.lattice = lattice;
    }

    int size() {
        return size;
    }

    int cell(int index) {
        return cells[index];
    }

    /** 1 where the cell grows with the shift, −1 where it shrinks. */
    int sign(int index) {
        return signs[index];
    }

    Shift copied() {
        Shift copy = new Shift(lattice);
        copy.copy(this);
        return copy;
    }

    void copy(Shift other) {
        size = other.size;
        System.arraycopy(other.cells, 0, cells, 0, size);
        System.arraycopy(other.signs, 0, signs, 0, size);
    }

    /** @param sign 1 for a shift, −1 for its opposite */
    void begin(int sign) {
        size = 1;
        cells[0] = 0;
        signs[0] = sign;
    }

    /** Whom the shift moves on the next axis: into leaf {@code to}, out of leaf {@code from}; −1 for out of nowhere. */
    void along(int axis, int to, int from) {
        Tree tree = lattice.tree(axis);
        int stride = lattice.stride(axis);
        int[] gaining = tree.path(to);
        int[] losing = from < 0 ? new int[0] : tree.path(from);
        int common = from < 0 ? 0 : common(gaining, losing);
        int before = size;
        int gain = gaining.length - common;
        int lose = losing.length - common;
        // From behind, so that what is read was not yet overwritten.
        for (int index = before - 1; index >= 0; index--) {
            int cell = cells[index];
            int sign = signs[index];
            int place = index * (gain + lose);
            for (int node = 0; node < gain; node++, place++) {
                cells[place] = cell + gaining[node] * stride;
                signs[place] = sign;
            }
            for (int node = 0; node < lose; node++, place++) {
                cells[place] = cell + losing[node] * stride;
                signs[place] = -sign;
            }
        }
        size = before * (gain + lose);
    }

    // Paths end at node 0 both: how many nodes they share there.
    private static int common(int[] one, int[] other) {
        int shared = 0;
        while (shared < one.length
                && shared < other.length
                && one[one.length - 1 - shared] == other[other.length - 1 - shared]) {
            shared++;
        }
        return shared;
    }
}
