package fr.parlemoi.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who knows every released figure, how they add up, and that what is hidden is at least 1, and looks by linear
 * programming for the smallest and the largest that each hidden figure can be. Knows nothing of how figures were hidden.
 */
final class Attacker {

    private static final int GUESSES = 12;

    private final Family family;
    private final List<HideCells.Decisions> periods;
    private final Tree time = Spell.QUARTER.tree();
    private final Map<List<Integer>, Integer> variables = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> hidden = new ArrayList<>();

    /** A sum of unknown numbers; {@code value} is what they add up to, which of a hidden one the attacker does not read. */
    private record Row(int[] unknowns, long value, String name) {}

    /** A hidden figure that was narrowed down. */
    record Finding(String cell, double smallest, double largest, long value) {}

    Attacker(Family family, Numbers truth, List<HideCells.Decisions> periods) {
        this.family = family;
        this.periods = periods;
        long[][] values = values(truth);
        nameUnknowns(values);
        write(values);
    }

    private long[][] values(Numbers truth) {
        long[][] values = new long[time.size()][family.size()];
        for (int number = 0; number < truth.values().length; number++) {
            for (int period : time.path(Spell.QUARTER.month(truth.months()[number]))) {
                add(
                        values[period],
                        truth.leaves()[number],
                        truth.values()[number],
                        0,
                        new int[family.trees().size()]);
            }
        }
        return values;
    }

    private void add(long[] into, int[] leaves, long amount, int axis, int[] nodes) {
        if (axis == nodes.length) {
            into[family.cell(nodes)] += amount;
            return;
        }
        for (int node : family.trees().get(axis).path(leaves[axis])) {
            nodes[axis] = node;
            add(into, leaves, amount, axis + 1, nodes);
        }
    }

    // What is in a sum that is published as 0 is 0.
    private void nameUnknowns(long[][] values) {
        BitSet[] none = new BitSet[time.size()];
        for (int period = 0; period < time.size(); period++) {
            none[period] = new BitSet();
            for (int cell = 0; cell < family.size(); cell++) {
                if (isPublished(cell, period) && values[period][cell] == 0) {
                    none[period].set(cell);
                }
            }
        }
        for (int month : time.leaves(0)) {
            for (int cell = 0; cell < family.size(); cell++) {
                if (isGround(cell) && !isInOneOf(none, cell, month)) {
                    variables.put(List.of(cell, month), variables.size());
                }
            }
        }
    }

    private boolean isPublished(int cell, int period) {
        return periods.get(period).decided().get(cell)
                && !periods.get(period).hidden().get(cell);
    }

    private boolean isGround(int cell) {
        int[] nodes = family.nodes(cell);
        boolean ground = true;
        for (int axis = 0; axis < nodes.length; axis++) {
            ground &= family.trees().get(axis).isLeaf(nodes[axis]);
        }
        return ground;
    }

    private boolean isInOneOf(BitSet[] sets, int ground, int month) {
        for (int period : time.path(month)) {
            int[] leaves = family.nodes(ground);
            if (sets[period].stream().anyMatch(cell -> isPartOf(leaves, family.nodes(cell)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOf(int[] leaves, int[] nodes) {
        for (int axis = 0; axis < nodes.length; axis++) {
            boolean below = false;
            for (int node : family.trees().get(axis).path(leaves[axis])) {
                below |= node == nodes[axis];
            }
            if (!below) {
                return false;
            }
        }
        return true;
    }

    private void write(long[][] values) {
        for (int period = 0; period < time.size(); period++) {
            for (int cell = 0; cell < family.size(); cell++) {
                if (periods.get(period).decided().get(cell) && values[period][cell] > 0) {
                    write(cell, period, values[period][cell]);
                }
            }
        }
    }

    private void write(int cell, int period, long value) {
        if (!isPublished(cell, period)) {
            hidden.add(new Row(unknowns(cell, period), value, name(cell, period)));
        } else if (!isSumOfPublished(cell, period)) {
            rows.add(new Row(unknowns(cell, period), value, name(cell, period)));
        }
    }

    /** Such a figure tells nothing new, and solving takes longer with it. */
    private boolean isSumOfPublished(int cell, int period) {
        int[] nodes = family.nodes(cell);
        for (int axis = 0; axis < nodes.length; axis++) {
            int[] others = nodes.clone();
            int at = axis;
            if (isAll(family.trees().get(axis).children(nodes[axis]), child -> {
                others[at] = child;
                return isPublished(family.cell(others), period);
            })) {
                return true;
            }
        }
        return isAll(time.children(period), child -> isPublished(cell, child));
    }

    private static boolean isAll(int[] children, IntPredicate published) {
        return children.length > 0 && IntStream.of(children).allMatch(published);
    }

    private int[] unknowns(int cell, int period) {
        List<Integer> found = new ArrayList<>();
        variables.forEach((key, variable) -> {
            boolean inPeriod = false;
            for (int at : time.path(key.get(1))) {
                inPeriod |= at == period;
            }
            if (inPeriod && isPartOf(family.nodes(key.getFirst()), family.nodes(cell))) {
                found.add(variable);
            }
        });
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private String name(int cell, int period) {
        return "period " + period + " cell " + java.util.Arrays.toString(family.nodes(cell));
    }

    int hiddenCount() {
        return hidden.size();
    }

    /** Every hidden figure with fewer than {@code consecutive} whole numbers between its smallest and its largest. */
    List<Finding> narrow(int consecutive) {
        double[] smallest = new double[hidden.size()];
        double[] largest = new double[hidden.size()];
        java.util.Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Random random = new Random(1);
        // Each solution is a possible truth for all figures at once: a few of them clear most.
        for (int guess = 0; guess < GUESSES && !hidden.isEmpty(); guess++) {
            double[] weights = random.doubles(variables.size(), -1, 1).toArray();
            note(solve(weights), smallest, largest);
        }
        List<Finding> findings = new ArrayList<>();
        for (int figure = 0; figure < hidden.size(); figure++) {
            for (int sign = 1; sign >= -1 && !isWide(smallest, largest, figure, consecutive); sign -= 2) {
                double[] weights = new double[variables.size()];
                for (int unknown : hidden.get(figure).unknowns()) {
                    weights[unknown] = sign;
                }
                note(solve(weights), smallest, largest);
            }
            if (!isWide(smallest, largest, figure, consecutive)) {
                findings.add(new Finding(
                        hidden.get(figure).name(),
                        smallest[figure],
                        largest[figure],
                        hidden.get(figure).value()));
            }
        }
        return findings;
    }

    private static boolean isWide(double[] smallest, double[] largest, int figure, int consecutive) {
        return Math.floor(largest[figure] + 1e-6) - Math.ceil(smallest[figure] - 1e-6) >= consecutive - 1;
    }

    private void note(double[] solution, double[] smallest, double[] largest) {
        for (int figure = 0; figure < hidden.size(); figure++) {
            double sum = 0;
            for (int unknown : hidden.get(figure).unknowns()) {
                sum += solution[unknown];
            }
            smallest[figure] = Math.min(smallest[figure], sum);
            largest[figure] = Math.max(largest[figure], sum);
        }
    }

    private double[] solve(double[] weights) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] unknowns = new Variable[variables.size()];
        for (int index = 0; index < unknowns.length; index++) {
            // No place has more people than are imaginable: without it, an unbounded figure would have no largest.
            unknowns[index] =
                    model.newVariable("x" + index).lower(0).upper(100_000).weight(weights[index]);
        }
        constrain(model, unknowns, rows, true);
        constrain(model, unknowns, hidden, false);
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("the truth itself must be possible: " + result.getState());
        }
        double[] solution = new double[unknowns.length];
        for (int index = 0; index < solution.length; index++) {
            solution[index] = result.doubleValue(index);
        }
        return solution;
    }

    private static void constrain(ExpressionsBasedModel model, Variable[] unknowns, List<Row> sums, boolean exact) {
        for (Row row : sums) {
            Expression expression = model.newExpression(row.name()).lower(exact ? row.value() : 1);
            if (exact) {
                expression.upper(row.value());
            }
            for (int unknown : row.unknowns()) {
                expression.set(unknowns[unknown], 1);
            }
        }
    }
}
