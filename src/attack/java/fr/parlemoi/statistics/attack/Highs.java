package fr.parlemoi.statistics.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** The solver HiGHS, by Google's OR-Tools: native code, for a hundred thousand unknowns. */
final class Highs implements Solver {

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver = MPSolver.createSolver("HIGHS");
    private final MPVariable[] unknowns;

    Highs(Program program) {
        unknowns = new MPVariable[program.size()];
        for (int unknown = 0; unknown < unknowns.length; unknown++) {
            unknowns[unknown] = solver.makeNumVar(program.least()[unknown], program.most()[unknown], "");
        }
        solver.suppressOutput();
        program.equations().forEach(this::add);
        solver.objective().setMaximization();
    }

    private void add(Program.Equation equation) {
        MPConstraint sum = solver.makeConstraint(equation.level(), equation.level());
        if (equation.whole() >= 0) {
            sum.setCoefficient(unknowns[equation.whole()], 1);
        }
        for (int part : equation.parts()) {
            sum.setCoefficient(unknowns[part], -1);
        }
    }

    @Override
    public double[] maximise(double[] weights, double[] least, double[] most) {
        for (int unknown = 0; unknown < unknowns.length; unknown++) {
            unknowns[unknown].setBounds(least[unknown], most[unknown]);
            solver.objective().setCoefficient(unknowns[unknown], weights[unknown]);
        }
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the truth itself must be possible: " + status);
        }
        double[] numbers = new double[unknowns.length];
        for (int unknown = 0; unknown < numbers.length; unknown++) {
            numbers[unknown] = unknowns[unknown].solutionValue();
        }
        return numbers;
    }
}
