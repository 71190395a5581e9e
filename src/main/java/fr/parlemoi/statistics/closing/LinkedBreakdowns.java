package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.Family;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The breakdowns that share one family of tables, for what one of them hides another must not tell: those by territory,
 * profession and place of work; and, apart from them, the one by organisation, which has only the sum of all in common
 * with the others.
 */
record LinkedBreakdowns(List<Breakdown> breakdowns, List<Axis> axes, Family family) {

    static LinkedBreakdowns ofPeople() {
        List<Axis> axes = List.of(Axis.territory(), Axis.profession(), Axis.workplace());
        Family family = new Family(
                axes.stream().map(Axis::tree).toList(),
                nodes -> nodes[1] == 0 || nodes[2] == 0,
                nodes -> nodes[1] == 0 && nodes[2] == 0 || nodes[0] == 0 && (nodes[1] == 0 || nodes[2] == 0));
        return new LinkedBreakdowns(
                List.of(Breakdown.TERRITORY, Breakdown.TERRITORY_PROFESSION, Breakdown.TERRITORY_WORKPLACE),
                axes,
                family);
    }

    /** @param names of organisations by their ids, in the order in which they are shown */
    static LinkedBreakdowns ofOrganisations(Map<String, String> names) {
        List<Axis> axes = List.of(Axis.organisation(names));
        Family family = new Family(List.of(axes.getFirst().tree()), nodes -> true, nodes -> true);
        return new LinkedBreakdowns(List.of(Breakdown.ORGANISATION), axes, family);
    }

    /** Of the table of counts, in the order of the axes. */
    String countedColumns() {
        return axes.size() == 1 ? "organisation" : "territory, profession, workplace";
    }

    /** The leaves that a row of these columns belongs to, one for each axis. */
    int[] leaves(ResultSet row) throws SQLException {
        String[] columns = countedColumns().split(", ");
        int[] leaves = new int[columns.length];
        for (int axis = 0; axis < leaves.length; axis++) {
            leaves[axis] = axes.get(axis).leaf(row.getString(columns[axis]));
        }
        return leaves;
    }

    /** How many of its first members each axis of a breakdown's table has, in the order of its dimensions. */
    int[] extent(Breakdown breakdown, boolean month) {
        return axes(breakdown).stream()
                .mapToInt(axis -> month && breakdown.isCoarseByMonth() && axis == axes.getFirst() ? 1 : axis.size())
                .toArray();
    }

    /** The axis of each dimension of a breakdown. */
    List<Axis> axes(Breakdown breakdown) {
        return switch (breakdown) {
            case TERRITORY, ORGANISATION -> axes.subList(0, 1);
            case TERRITORY_PROFESSION -> axes.subList(0, 2);
            case TERRITORY_WORKPLACE -> List.of(axes.get(0), axes.get(2));
        };
    }

    /** The family's cell of a row of a breakdown's table. */
    int cell(Breakdown breakdown, int... members) {
        return switch (breakdown) {
            case TERRITORY -> family.cell(members[0], 0, 0);
            case TERRITORY_PROFESSION -> family.cell(members[0], members[1], 0);
            case TERRITORY_WORKPLACE -> family.cell(members[0], 0, members[1]);
            case ORGANISATION -> family.cell(members);
        };
    }

    /**
     * The family's cell of a row of an earlier table; empty where a member is not here any more: an organisation may have
     * nobody this year.
     */
    Optional<Integer> cell(Breakdown breakdown, ReleasedTable table, ReleasedTable.Row row) {
        List<Axis> now = axes(breakdown);
        int[] members = new int[now.size()];
        for (int axis = 0; axis < members.length; axis++) {
            Member member = table.axes().get(axis).members().get(row.members().get(axis));
            Optional<Integer> number = now.get(axis).number(member.code());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            members[axis] = number.get();
        }
        return Optional.of(cell(breakdown, members));
    }

    /** A row of a table, and the family's cell of it. */
    interface CellVisit {
        void of(int[] members, int cell);
    }

    /** Every row that a breakdown's table can have, by its members. */
    void eachCell(Breakdown breakdown, boolean month, CellVisit visit) {
        int[] extent = extent(breakdown, month);
        each(breakdown, extent, new int[extent.length], 0, visit);
    }

    private void each(Breakdown breakdown, int[] extent, int[] members, int axis, CellVisit visit) {
        if (axis == extent.length) {
            visit.of(members, cell(breakdown, members));
            return;
        }
        for (int member = 0; member < extent[axis]; member++) {
            members[axis] = member;
            each(breakdown, extent, members, axis + 1, visit);
        }
    }
}
