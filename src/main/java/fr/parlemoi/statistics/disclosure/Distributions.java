package fr.parlemoi.statistics.disclosure;

import java.util.Arrays;

/**
 * Two other distributions of the same people, which agree with everything that is public: in one of them a cell is larger
 * than it is, in the other smaller. Their distance is by how much nobody can tell that cell; it proves its protection.
 */
final class Distributions {

    private final Lattice lattice;
    private final long[] upper;
    private final long[] lower;
    private int[] touched = new int[256];
    private int touchedCount;

    Distributions(Lattice lattice) {
        this.lattice = lattice;
        this.upper = new long[lattice.size()];
        this.lower = new long[lattice.size()];
    }

    /** Both are what is. */
    void begin() {
        for (int index = 0; index < touchedCount; index++) {
            upper[touched[index]] = 0;
            lower[touched[index]] = 0;
        }
        touchedCount = 0;
    }

    long distance(int cell) {
        return Math.abs(upper[cell] - lower[cell]);
    }

    int touchedCount() {
        return touchedCount;
    }

    int touched(int index) {
        return touched[index];
    }

    /** By how much a cell with this sign can still follow its shift in the upper distribution. */
    long roomAbove(int cell, int sign, long floor) {
        return sign > 0 ? Long.MAX_VALUE : lattice.value(cell) + upper[cell] - floor;
    }

    /** By how much a cell with this sign can still follow the opposite of its shift in the lower distribution. */
    long roomBelow(int cell, int sign, long floor) {
        return sign < 0 ? Long.MAX_VALUE : lattice.value(cell) + lower[cell] - floor;
    }

    void apply(Shift shift, long above, long below) {
        for (int index = 0; index < shift.size(); index++) {
            int cell = shift.cell(index);
            touch(cell);
            upper[cell] += shift.sign(index) * above;
            lower[cell] -= shift.sign(index) * below;
        }
    }

    private void touch(int cell) {
        if (upper[cell] == 0 && lower[cell] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touched.length * 2);
            }
            touched[touchedCount++] = cell;
        }
    }
}
