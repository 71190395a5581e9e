package fr.parlemoi.statistics.disclosure;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The releases of a made population as the tables that somebody reads; members have the numbers of nodes as codes. */
record MadeTables(ReleasedQuarter releases) {

    static final String MEASURE = Measure.STARTED;

    /** By node of {@link Spell#QUARTER}. */
    static final List<String> PERIODS = List.of("2026-T3", "2026-07", "2026-08", "2026-09");

    private static final Measure STARTED = new Measure(MEASURE, "Débuts", "Débuts.", Measure.Unit.PEOPLE, false);

    List<ReleasedTable> all() {
        List<ReleasedTable> tables = new ArrayList<>();
        for (int period = 0; period < PERIODS.size(); period++) {
            if (!releases.periods().get(period).decided().isEmpty()) {
                for (int[] axes : breakdowns()) {
                    tables.add(table(axes, period));
                }
            }
        }
        return tables;
    }

    private Family family() {
        return releases.population().family();
    }

    /** Of all axes where every combination is released; else those of pages. */
    private List<int[]> breakdowns() {
        return family().offers(family().cell(1, 1, 1), false)
                ? List.of(new int[] {0, 1, 2})
                : List.of(new int[] {0}, new int[] {0, 1}, new int[] {0, 2});
    }

    private ReleasedTable table(int[] axes, int period) {
        List<ReleasedTable.Axis> all = new ArrayList<>();
        for (int axis : axes) {
            all.add(new ReleasedTable.Axis("axe-" + axis, "", members(axis, axes, period)));
        }
        return new ReleasedTable(
                1,
                PERIODS.get(period),
                "axes",
                Instant.EPOCH,
                1,
                "",
                all,
                List.of(STARTED),
                List.of(true),
                rows(axes, all, period));
    }

    // By month, the breakdowns of pages stop at upper members.
    private List<Member> members(int axis, int[] axes, int period) {
        Tree tree = family().trees().get(axis);
        return IntStream.range(0, tree.size())
                .filter(node -> isOffered(axis, node, axes, period))
                .mapToObj(node ->
                        new Member(String.valueOf(node), "", "", node == 0 ? null : String.valueOf(tree.parent(node))))
                .toList();
    }

    private boolean isOffered(int axis, int node, int[] axes, int period) {
        int[] nodes = new int[family().trees().size()];
        for (int other : axes) {
            nodes[other] = other == axis ? node : 1;
        }
        return family().offers(family().cell(nodes), Spell.QUARTER.tree().isLeaf(period));
    }

    private List<ReleasedTable.Row> rows(int[] axes, List<ReleasedTable.Axis> all, int period) {
        Decisions known = releases.periods().get(period);
        Lattice values = releases.values();
        List<ReleasedTable.Row> rows = new ArrayList<>();
        for (int cell = 0; cell < family().size(); cell++) {
            int[] nodes = family().nodes(cell);
            List<Integer> members =
                    IntStream.of(axes).map(axis -> nodes[axis]).boxed().toList();
            long value = values.value(cell * PERIODS.size() + period);
            if (value > 0 && family().cell(inAxes(axes, nodes)) == cell && isIn(members, all)) {
                rows.add(new ReleasedTable.Row(
                        members, List.of(known.hidden().get(cell) ? ReleasedTable.HIDDEN : value)));
            }
        }
        return rows;
    }

    private int[] inAxes(int[] axes, int[] nodes) {
        int[] those = new int[nodes.length];
        for (int axis : axes) {
            those[axis] = nodes[axis];
        }
        return those;
    }

    private static boolean isIn(List<Integer> members, List<ReleasedTable.Axis> all) {
        return IntStream.range(0, all.size())
                .allMatch(axis -> members.get(axis) < all.get(axis).members().size());
    }
}
