package fr.parlemoi.statistics.attack;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Looks for hidden unknowns of one program that no two of its solutions move far enough apart. Any two solutions will do:
 * so what guessing does not clear is little, and for that alone the smallest and the largest are solved for.
 */
final class Search {

    private static final int IDLE_GUESSES = 3;

    /** When so few lie open, it is faster to hold all but a neighbourhood of so many. */
    private static final int FEW = 300;

    private static final int NEIGHBOURS = 4_000;

    private final Program program;
    private final Function<Program, Solver> solvers;
    private final int consecutive;
    private final Ranges ranges;
    private final BitSet open;
    private final Random random = new Random(1);

    Search(Program program, Function<Program, Solver> solvers, int consecutive) {
        this.program = program;
        this.solvers = solvers;
        this.consecutive = consecutive;
        this.ranges = new Ranges(program.size());
        this.open = (BitSet) program.hidden().clone();
    }

    /** Any solution. */
    double[] start() {
        return solvers.apply(program).maximise(new double[program.size()], program.least(), program.most());
    }

    /** Begins with a solution: clears what can be moved away from there. */
    void startAt(double[] solution) {
        note(solution);
        guess(whole(solution), FEW, IDLE_GUESSES);
        for (int before = -1; program.size() > NEIGHBOURS && before != open.cardinality(); ) {
            before = open.cardinality();
            lookAround(solution);
        }
    }

    /** Those with fewer than {@code consecutive} whole numbers between their smallest and their largest. */
    BitSet narrowed() {
        if (!open.isEmpty()) {
            guess(whole(new double[program.size()]), 0, IDLE_GUESSES);
        }
        Solver solver = solvers.apply(program);
        BitSet narrowed = new BitSet();
        for (int unknown = open.nextSetBit(0); unknown >= 0; unknown = open.nextSetBit(unknown + 1)) {
            narrowed.set(unknown, !widen(solver, unknown));
        }
        return narrowed;
    }

    Ranges ranges() {
        return ranges;
    }

    /** A program of some unknowns, {@code few}, and the numbers at which all others are held. */
    private record Part(Program program, Solver solver, int[] few, double[] held) {

        double[] solution(double[] moved) {
            double[] solution = held.clone();
            for (int place = 0; place < few.length; place++) {
                solution[few[place]] = moved[place];
            }
            return solution;
        }
    }

    private Part whole(double[] held) {
        return new Part(
                program,
                solvers.apply(program),
                IntStream.range(0, program.size()).toArray(),
                held);
    }

    private void lookAround(double[] solution) {
        Neighbourhood neighbourhood = new Neighbourhood(program, random);
        for (int unknown = open.nextSetBit(0); unknown >= 0; unknown = open.nextSetBit(unknown + 1)) {
            int[] few = neighbourhood.of(unknown, NEIGHBOURS);
            Program around = program.around(few, solution);
            guess(new Part(around, solvers.apply(around), few, solution), 0, 1);
        }
    }

    /** Guesses until no more than {@code rest} lie open there, or so many guesses cleared none. */
    private void guess(Part part, int rest, int idleGuesses) {
        for (int idle = 0; idle < idleGuesses && openIn(part) > rest; ) {
            int before = open.cardinality();
            note(part.solution(guess(part)));
            idle = open.cardinality() < before ? 0 : idle + 1;
        }
    }

    private long openIn(Part part) {
        return IntStream.of(part.few()).filter(open::get).count();
    }

    // Those that lie open are pushed up or down by chance, but none farther than it needs: what one has too much of,
    // others lack.
    private double[] guess(Part part) {
        double[] weights = new double[part.few().length];
        double[] least = part.program().least().clone();
        double[] most = part.program().most().clone();
        for (int place = 0; place < weights.length; place++) {
            int unknown = part.few()[place];
            if (open.get(unknown)) {
                weights[place] = random.nextBoolean() ? 1 : -1;
                least[place] = Math.max(least[place], ranges.mean(unknown) - consecutive);
                most[place] = Math.min(most[place], ranges.mean(unknown) + consecutive);
            }
        }
        return part.solver().maximise(weights, least, most);
    }

    /** False when neither its smallest nor its largest is far enough from what it was before. */
    private boolean widen(Solver solver, int unknown) {
        for (int sign = 1; sign >= -1 && open.get(unknown); sign -= 2) {
            double[] weights = new double[program.size()];
            weights[unknown] = sign;
            note(solver.maximise(weights, program.least(), program.most()));
        }
        return !open.get(unknown);
    }

    private void note(double[] solution) {
        ranges.note(program.checked(solution));
        open.stream().filter(unknown -> ranges.isWide(unknown, consecutive)).forEach(open::clear);
    }
}
