package fr.parlemoi.statistics.attack;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A solver in Java, for some thousands of unknowns at most. */
public record OjAlgo(Program program) implements Solver {

    @Override
    public double[] maximise(double[] weights, double[] least, double[] most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] unknowns = new Variable[program.size()];
        for (int unknown = 0; unknown < unknowns.length; unknown++) {
            unknowns[unknown] = model.newVariable("x" + unknown)
                    .lower(least[unknown])
                    .upper(most[unknown])
                    .weight(weights[unknown]);
        }
        program.equations().forEach(equation -> add(model, unknowns, equation));
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the truth itself must be possible: " + result.getState());
        }
        double[] numbers = new double[unknowns.length];
        for (int unknown = 0; unknown < numbers.length; unknown++) {
            numbers[unknown] = result.doubleValue(unknown);
        }
        return numbers;
    }

    private static void add(ExpressionsBasedModel model, Variable[] unknowns, Program.Equation equation) {
        Expression expression =
                model.newExpression("sum" + model.countExpressions()).level(equation.level());
        if (equation.whole() >= 0) {
            expression.set(unknowns[equation.whole()], 1);
        }
        for (int part : equation.parts()) {
            expression.set(unknowns[part], -1);
        }
    }
}
