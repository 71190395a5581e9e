package fr.parlemoi.statistics.attack;

import java.util.Arrays;

/** Between which numbers each unknown lay in solutions, every one of which may be the truth for all anybody can tell. */
final class Ranges {

    private static final double TOLERANCE = 1e-6;

    private final double[] smallest;
    private final double[] largest;
    private final double[] sums;
    private int solutions;

    Ranges(int size) {
        smallest = new double[size];
        largest = new double[size];
        sums = new double[size];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    void note(double[] solution) {
        solutions++;
        for (int unknown = 0; unknown < solution.length; unknown++) {
            smallest[unknown] = Math.min(smallest[unknown], solution[unknown]);
            largest[unknown] = Math.max(largest[unknown], solution[unknown]);
            sums[unknown] += solution[unknown];
        }
    }

    /** Whether so many consecutive whole numbers are left. */
    boolean isWide(int unknown, int consecutive) {
        return Math.floor(largest[unknown] + TOLERANCE) - Math.ceil(smallest[unknown] - TOLERANCE) >= consecutive - 1;
    }

    double smallest(int unknown) {
        return smallest[unknown];
    }

    double largest(int unknown) {
        return largest[unknown];
    }

    /** Of an unknown in the mean of all solutions, which is a solution too: there most can be moved both ways. */
    double mean(int unknown) {
        return sums[unknown] / solutions;
    }
}
