package fr.parlemoi.statistics.attack;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;

/** The solver HiGHS, by Google's OR-Tools: native code, for a hundred thousand unknowns. */
final class Highs implements Solver {

    static {
        Loader.loadNativeLibraries();
    }

    private final ModelBuilder model = new ModelBuilder();
    private final Variable[] unknowns;

    Highs(Program program) {
        unknowns = new Variable[program.size()];
        for (int unknown = 0; unknown < unknowns.length; unknown++) {
            unknowns[unknown] = model.newNumVar(program.least()[unknown], program.most()[unknown], "");
        }
        program.equations().forEach(this::add);
        model.maximize(LinearExpr.constant(0));
    }

    private void add(Program.Equation equation) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        if (equation.whole() >= 0) {
            sum.addTerm(unknowns[equation.whole()], 1);
        }
        for (int part : equation.parts()) {
            sum.addTerm(unknowns[part], -1);
        }
        model.addEquality(sum, equation.level());
    }

    @Override
    public double[] maximise(double[] weights, double[] least, double[] most) {
        for (int unknown = 0; unknown < unknowns.length; unknown++) {
            unknowns[unknown].setLowerBound(least[unknown]);
            unknowns[unknown].setUpperBound(most[unknown]);
            unknowns[unknown].setObjectiveCoefficient(weights[unknown]);
        }
        ModelSolver solver = new ModelSolver("highs");
        // It greets at every call otherwise.
        solver.setSolverSpecificParameters("output_flag=false");
        SolveStatus status = solver.solve(model);
        if (status != SolveStatus.OPTIMAL) {
            throw new IllegalStateException("the truth itself must be possible: " + status);
        }
        double[] numbers = new double[unknowns.length];
        for (int unknown = 0; unknown < numbers.length; unknown++) {
            numbers[unknown] = solver.getValue(unknowns[unknown]);
        }
        return numbers;
    }
}
