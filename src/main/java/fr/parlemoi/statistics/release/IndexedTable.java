package fr.parlemoi.statistics.release;

import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A released table in which figures are found by the codes of their members. Immutable. */
public final class IndexedTable {

    // No axis has as many members; three of them fit into a long.
    private static final long MOST_MEMBERS = 1_000_000;

    private final ReleasedTable table;
    private final List<Map<String, Integer>> places;
    private final Map<String, Integer> measurePlaces = new HashMap<>();
    private final Map<Long, Row> rows = new HashMap<>();

    private IndexedTable(ReleasedTable table) {
        this.table = table;
        this.places = table.axes().stream().map(IndexedTable::places).toList();
        IntStream.range(0, table.measures().size())
                .forEach(place -> measurePlaces.put(table.measures().get(place).code(), place));
        table.rows().forEach(row -> rows.put(key(row.members()), row));
    }

    public static IndexedTable of(ReleasedTable table) {
        return new IndexedTable(table);
    }

    private static Map<String, Integer> places(Axis axis) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, axis.members().size())
                .forEach(place -> places.put(axis.members().get(place).code(), place));
        return places;
    }

    private static long key(List<Integer> members) {
        return members.stream().mapToLong(Integer::longValue).reduce(0, (key, place) -> key * MOST_MEMBERS + place);
    }

    public ReleasedTable table() {
        return table;
    }

    public Optional<Member> member(Dimension dimension, String code) {
        int axis = axis(dimension);
        return axis < 0
                ? Optional.empty()
                : Optional.ofNullable(places.get(axis).get(code))
                        .map(place -> table.axes().get(axis).members().get(place));
    }

    /** The members of a dimension, in the order of the table; none where the table has no such dimension. */
    public List<Member> members(Dimension dimension) {
        int axis = axis(dimension);
        return axis < 0 ? List.of() : table.axes().get(axis).members();
    }

    /** The parts of a member, in the order of the table. */
    public List<Member> parts(Dimension dimension, String of) {
        return members(dimension).stream()
                .filter(member -> of.equals(member.parent()))
                .toList();
    }

    private int axis(Dimension dimension) {
        return IntStream.range(0, table.axes().size())
                .filter(place -> table.axes().get(place).dimension().equals(dimension.slug()))
                .findFirst()
                .orElse(-1);
    }

    public Optional<Measure> measure(String code) {
        return table.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }

    /** What was released of these members together; of a member that the table does not name, nothing was counted. */
    public Figure figure(String measure, Cell cell) {
        int place = measurePlaces.getOrDefault(measure, -1);
        if (place < 0 || !table.known().get(place)) {
            return Figure.UNKNOWN;
        }
        if (!hasAll(cell)) {
            return Figure.ZERO;
        }
        long key = IntStream.range(0, places.size())
                .mapToLong(axis -> places.get(axis).get(code(axis, cell)))
                .reduce(0, (sum, one) -> sum * MOST_MEMBERS + one);
        Row row = rows.get(key);
        return row == null ? Figure.ZERO : row.figure(place);
    }

    private boolean hasAll(Cell cell) {
        return IntStream.range(0, places.size())
                .allMatch(axis -> places.get(axis).containsKey(code(axis, cell)));
    }

    private String code(int axis, Cell cell) {
        return cell.code(table.axes().get(axis).dimension());
    }
}
