package fr.parlemoi.statistics.attack;

/** Solves one {@link Program} again and again. */
public interface Solver {

    /**
     * Numbers that fit all equations and bounds and whose weighted sum is as large as can be.
     *
     * @param least bounds in place of the program's own
     * @param most bounds in place of the program's own
     * @throws IllegalStateException when there are none
     */
    double[] maximise(double[] weights, double[] least, double[] most);
}
