package fr.parlemoi.statistics.attack;

import java.util.BitSet;
import java.util.Random;

/** Looks for hidden unknowns of one program that no two of its solutions move far enough apart. */
final class Search {

    private static final int FREE_GUESSES = 2;
    private static final int IDLE_GUESSES = 3;

    private final Program program;
    private final Solver solver;
    private final int consecutive;
    private final Ranges ranges;
    private final BitSet open;
    private final Random random = new Random(1);

    Search(Program program, Solver solver, int consecutive) {
        this.program = program;
        this.solver = solver;
        this.consecutive = consecutive;
        this.ranges = new Ranges(program.size());
        this.open = (BitSet) program.hidden().clone();
    }

    /** Those with fewer than {@code consecutive} whole numbers between their smallest and their largest. */
    BitSet narrowed() {
        for (int guess = 0; guess < FREE_GUESSES; guess++) {
            guess(program.least(), program.most());
        }
        for (int idle = 0; idle < IDLE_GUESSES && !open.isEmpty(); ) {
            int before = open.cardinality();
            guessNearby();
            idle = open.cardinality() < before ? 0 : idle + 1;
        }
        BitSet narrowed = new BitSet();
        for (int unknown = open.nextSetBit(0); unknown >= 0; unknown = open.nextSetBit(unknown + 1)) {
            narrowed.set(unknown, !widen(unknown));
        }
        return narrowed;
    }

    Ranges ranges() {
        return ranges;
    }

    // A solution is a possible truth for all figures at once: one of them clears many.
    private void guess(double[] least, double[] most) {
        double[] weights = new double[program.size()];
        open.stream().forEach(unknown -> weights[unknown] = random.nextBoolean() ? 1 : -1);
        note(solver.maximise(weights, least, most));
    }

    /** Moves none that lies open farther than it needs: what one has too much of, others lack. */
    private void guessNearby() {
        double[] least = program.least().clone();
        double[] most = program.most().clone();
        open.stream().forEach(unknown -> {
            least[unknown] = Math.max(least[unknown], ranges.mean(unknown) - consecutive);
            most[unknown] = Math.min(most[unknown], ranges.mean(unknown) + consecutive);
        });
        guess(least, most);
    }

    /** False when neither its smallest nor its largest is far enough from what it was before. */
    private boolean widen(int unknown) {
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
