package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Somebody who has every released table at once, knows how they add up, that what is hidden is at least 1 and what has no
 * row is 0, and looks for the smallest and the largest that each hidden figure of a measure can be. Knows nothing of how
 * figures were hidden.
 *
 * <p>Unknown is every figure of a table, not every person's combination. Nothing is lost by that where tables share the
 * first dimension alone: for each of its members, numbers by profession and by place of work that have the same sum always
 * belong to some people.
 */
public final class Attack {

    private final Known known;
    private final List<int[]> sums;
    private final List<Program> programs;

    /** @param measure a measure's code */
    public Attack(List<ReleasedTable> tables, String measure) {
        this.known = new Known(tables, measure);
        this.sums = known.grid().sums();
        new Subtraction(known, sums).run();
        this.programs = Components.of(known, sums);
    }

    public int hiddenCount() {
        return known.hidden().cardinality();
    }

    public int sumCount() {
        return sums.size();
    }

    /** How many unknown figures each component has that nothing ties to the others, the largest first. */
    public List<Integer> components() {
        return programs.stream().map(Program::size).toList();
    }

    /** What is left with fewer whole numbers by subtraction alone: faster, and weaker. */
    public List<Finding> bySubtraction(int consecutive) {
        return known.hidden().stream()
                .filter(figure -> known.most(figure) - known.least(figure) < consecutive - 1)
                .mapToObj(this::asKnown)
                .toList();
    }

    /** What is left with fewer whole numbers. */
    public List<Finding> by(Function<Program, Solver> solvers, int consecutive) {
        return by(solvers, consecutive, null);
    }

    /**
     * The same, faster at full size.
     *
     * @param start numbers that fit all tables, by figure of the grid: where the search begins, and nothing that the
     *     attacker knows
     */
    List<Finding> by(Function<Program, Solver> solvers, int consecutive, double[] start) {
        List<Finding> findings = new ArrayList<>(known.hidden().stream()
                .filter(figure -> !known.isOpen(figure))
                .mapToObj(this::asKnown)
                .toList());
        for (Program program : programs) {
            Search search = new Search(program, solvers, consecutive);
            search.startAt(start == null ? search.start() : program.numbers(start));
            search.narrowed().stream()
                    .mapToObj(unknown -> finding(
                            program.figures()[unknown],
                            search.ranges().smallest(unknown),
                            search.ranges().largest(unknown)))
                    .forEach(findings::add);
        }
        return findings;
    }

    Grid grid() {
        return known.grid();
    }

    private Finding asKnown(int figure) {
        return finding(figure, known.least(figure), known.most(figure));
    }

    private Finding finding(int figure, double smallest, double largest) {
        return new Finding(known.grid().place(figure), known.grid().period(figure), smallest, largest);
    }
}
