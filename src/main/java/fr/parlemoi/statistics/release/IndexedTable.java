package fr.parlemoi.statistics.release;

import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A released table in which figures are found by the codes of their members. Immutable, and small enough for years of
 * them to stay in memory: rows are kept as arrays.
 */
public final class IndexedTable {

    // No axis has as many members; three of them fit into a long.
    private static final long MOST_MEMBERS = 1_000_000;

    private final ReleasedTable head;
    private final List<Map<String, Integer>> places;
    private final Map<String, Integer> measurePlaces = new HashMap<>();
    private final long[] keys;
    private final long[] figures;

    private IndexedTable(ReleasedTable table) {
        head = table.withRows(List.of());
        places = table.axes().stream().map(IndexedTable::places).toList();
        IntStream.range(0, table.measures().size())
                .forEach(place -> measurePlaces.put(table.measures().get(place).code(), place));
        List<Row> rows = table.rows().stream()
                .sorted(Comparator.comparingLong(row -> key(row.members())))
                .toList();
        keys = rows.stream().mapToLong(row -> key(row.members())).toArray();
        figures = rows.stream()
                .flatMapToLong(row -> row.figures().stream().mapToLong(Long::longValue))
                .toArray();
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

    /** All of the table but its rows. */
    public ReleasedTable head() {
        return head;
    }

    /** The table as it was released, its rows in the order of its axes. */
    public ReleasedTable whole() {
        return head.withRows(IntStream.range(0, keys.length).mapToObj(this::row).toList());
    }

    private Row row(int place) {
        Integer[] members = new Integer[places.size()];
        long key = keys[place];
        for (int axis = members.length - 1; axis >= 0; axis--) {
            members[axis] = (int) (key % MOST_MEMBERS);
            key /= MOST_MEMBERS;
        }
        int many = measurePlaces.size();
        return new Row(
                List.of(members),
                LongStream.of(Arrays.copyOfRange(figures, place * many, (place + 1) * many))
                        .boxed()
                        .toList());
    }

    /** How many figures it holds. */
    int size() {
        return figures.length;
    }

    public Optional<Member> member(Dimension dimension, String code) {
        int axis = axis(dimension);
        return axis < 0
                ? Optional.empty()
                : Optional.ofNullable(places.get(axis).get(code))
                        .map(place -> head.axes().get(axis).members().get(place));
    }

    /** The members of a dimension, in the order of the table; none where the table has no such dimension. */
    public List<Member> members(Dimension dimension) {
        int axis = axis(dimension);
        return axis < 0 ? List.of() : head.axes().get(axis).members();
    }

    /** The parts of a member, in the order of the table. */
    public List<Member> parts(Dimension dimension, String of) {
        return members(dimension).stream()
                .filter(member -> of.equals(member.parent()))
                .toList();
    }

    private int axis(Dimension dimension) {
        return IntStream.range(0, head.axes().size())
                .filter(place -> head.axes().get(place).dimension().equals(dimension.slug()))
                .findFirst()
                .orElse(-1);
    }

    public Optional<Measure> measure(String code) {
        return Optional.ofNullable(measurePlaces.get(code)).map(head.measures()::get);
    }

    /** What was released of these members together; of a member that the table does not name, nothing was counted. */
    public Figure figure(String measure, Cell cell) {
        int place = measurePlaces.getOrDefault(measure, -1);
        if (place < 0 || !head.known().get(place)) {
            return Figure.UNKNOWN;
        }
        if (!hasAll(cell)) {
            return Figure.ZERO;
        }
        long key = IntStream.range(0, places.size())
                .mapToLong(axis -> places.get(axis).get(code(axis, cell)))
                .reduce(0, (sum, one) -> sum * MOST_MEMBERS + one);
        int row = Arrays.binarySearch(keys, key);
        return row < 0 ? Figure.ZERO : ReleasedTable.read(figures[row * measurePlaces.size() + place]);
    }

    private boolean hasAll(Cell cell) {
        return IntStream.range(0, places.size())
                .allMatch(axis -> places.get(axis).containsKey(code(axis, cell)));
    }

    private String code(int axis, Cell cell) {
        return cell.code(head.axes().get(axis).dimension());
    }
}
