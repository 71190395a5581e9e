package fr.parlemoi.statistics.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What there is to solve of a component: unknown numbers within bounds, and equations of them.
 *
 * @param figures of each unknown
 * @param least of each unknown
 * @param most of each unknown
 * @param hidden unknowns that are written as hidden
 */
public record Program(int[] figures, double[] least, double[] most, BitSet hidden, List<Equation> equations) {

    private static final double TOLERANCE = 1e-5;

    /** The unknown {@code whole} less the sum of {@code parts} is {@code level}; −1 for a whole that is known. */
    public record Equation(int whole, int[] parts, double level) {

        IntStream unknowns() {
            return whole < 0 ? IntStream.of(parts) : IntStream.concat(IntStream.of(whole), IntStream.of(parts));
        }

        /** @param places of the unknowns that are left; −1 for those that are held at their numbers */
        private Equation around(int[] places, double[] numbers) {
            boolean keepsWhole = whole >= 0 && places[whole] >= 0;
            double held = whole >= 0 && !keepsWhole ? -numbers[whole] : 0;
            for (int part : parts) {
                held += places[part] < 0 ? numbers[part] : 0;
            }
            return new Equation(
                    keepsWhole ? places[whole] : -1,
                    IntStream.of(parts)
                            .map(part -> places[part])
                            .filter(place -> place >= 0)
                            .toArray(),
                    level + held);
        }

        double miss(double[] numbers) {
            double left = whole < 0 ? 0 : numbers[whole];
            for (int part : parts) {
                left -= numbers[part];
            }
            return Math.abs(left - level);
        }
    }

    static Program of(Known known, List<Integer> figures, List<int[]> sums) {
        Map<Integer, Integer> unknowns = new HashMap<>();
        BitSet hidden = new BitSet();
        for (int figure : figures) {
            hidden.set(unknowns.size(), known.hidden().get(figure));
            unknowns.put(figure, unknowns.size());
        }
        return new Program(
                figures.stream().mapToInt(Integer::intValue).toArray(),
                figures.stream().mapToDouble(known::least).toArray(),
                figures.stream().mapToDouble(known::most).toArray(),
                hidden,
                sums.stream().map(sum -> equation(known, unknowns, sum)).toList());
    }

    private static Equation equation(Known known, Map<Integer, Integer> unknowns, int[] sum) {
        Integer whole = unknowns.get(sum[0]);
        long level = whole == null ? -known.least(sum[0]) : 0;
        List<Integer> parts = new ArrayList<>();
        for (int index = 1; index < sum.length; index++) {
            Integer part = unknowns.get(sum[index]);
            if (part == null) {
                level += known.least(sum[index]);
            } else {
                parts.add(part);
            }
        }
        return new Equation(
                whole == null ? -1 : whole,
                parts.stream().mapToInt(Integer::intValue).toArray(),
                level);
    }

    /** The same of a few unknowns, where all others are held at these numbers. */
    Program around(int[] few, double[] numbers) {
        int[] places = new int[size()];
        Arrays.fill(places, -1);
        BitSet those = new BitSet();
        for (int place = 0; place < few.length; place++) {
            places[few[place]] = place;
            those.set(place, hidden.get(few[place]));
        }
        return new Program(
                IntStream.of(few).map(unknown -> figures[unknown]).toArray(),
                IntStream.of(few).mapToDouble(unknown -> least[unknown]).toArray(),
                IntStream.of(few).mapToDouble(unknown -> most[unknown]).toArray(),
                those,
                equations.stream()
                        .filter(equation -> equation.unknowns().anyMatch(unknown -> places[unknown] >= 0))
                        .map(equation -> equation.around(places, numbers))
                        .toList());
    }

    /** Of each unknown, by its figure. */
    double[] numbers(double[] byFigure) {
        return IntStream.of(figures).mapToDouble(figure -> byFigure[figure]).toArray();
    }

    int size() {
        return figures.length;
    }

    /** Numbers as a solver gave them: whoever trusts what they show need not trust the solver. */
    double[] checked(double[] numbers) {
        for (int unknown = 0; unknown < size(); unknown++) {
            if (numbers[unknown] < least[unknown] - TOLERANCE || numbers[unknown] > most[unknown] + TOLERANCE) {
                throw new IllegalStateException("not within its bounds: " + numbers[unknown]);
            }
        }
        for (Equation equation : equations) {
            if (equation.miss(numbers) > TOLERANCE * (1 + equation.parts().length)) {
                throw new IllegalStateException("an equation is missed by " + equation.miss(numbers));
            }
        }
        return numbers;
    }
}
