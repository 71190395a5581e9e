package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every place that a table of some period has figures of, by number, and which of them add up to which. A place is, by
 * dimension, the code of a member; a dimension of which it has everybody is left out.
 */
final class Places {

    private final Map<String, Map<String, Member>> members = new HashMap<>();
    private final Map<Map<String, String>, Integer> numbers = new HashMap<>();
    private final List<Map<String, String>> codes = new ArrayList<>();

    static Places of(List<ReleasedTable> tables) {
        Places places = new Places();
        tables.forEach(places::learn);
        return places;
    }

    private void learn(ReleasedTable table) {
        for (ReleasedTable.Axis axis : table.axes()) {
            Map<String, Member> known = members.computeIfAbsent(axis.dimension(), any -> new LinkedHashMap<>());
            axis.members().forEach(member -> known.putIfAbsent(member.code(), member));
        }
        combinations(table.axes(), Map.of()).forEach(place -> {
            if (numbers.putIfAbsent(place, codes.size()) == null) {
                codes.add(place);
            }
        });
    }

    private static Stream<Map<String, String>> combinations(List<ReleasedTable.Axis> axes, Map<String, String> place) {
        if (axes.isEmpty()) {
            return Stream.of(place);
        }
        ReleasedTable.Axis axis = axes.getFirst();
        return axis.members().stream()
                .flatMap(member -> combinations(axes.subList(1, axes.size()), with(place, axis.dimension(), member)));
    }

    private static Map<String, String> with(Map<String, String> place, String dimension, Member member) {
        Map<String, String> other = new TreeMap<>(place);
        if (member.parent() == null) {
            other.remove(dimension);
        } else {
            other.put(dimension, member.code());
        }
        return other;
    }

    int number(ReleasedTable table, ReleasedTable.Row row) {
        return number(
                table,
                IntStream.range(0, table.axes().size())
                        .mapToObj(axis -> table.axes()
                                .get(axis)
                                .members()
                                .get(row.members().get(axis))
                                .code())
                        .toList());
    }

    /** @param codes of members, one for each axis of the table */
    int number(ReleasedTable table, List<String> codes) {
        Map<String, String> place = Map.of();
        for (int axis = 0; axis < codes.size(); axis++) {
            String dimension = table.axes().get(axis).dimension();
            place = with(place, dimension, members.get(dimension).get(codes.get(axis)));
        }
        return numbers.get(place);
    }

    /** All that a table tells of: in its rows, or by having none for it. */
    IntStream toldBy(ReleasedTable table) {
        if (table.axes().size() > 1) {
            return combinations(table.axes(), Map.of()).mapToInt(numbers::get);
        }
        // An organisation that is not named yet had nobody then.
        String dimension = table.axes().getFirst().dimension();
        return IntStream.range(0, codes.size())
                .filter(number -> codes.get(number).keySet().stream().allMatch(dimension::equals));
    }

    int size() {
        return codes.size();
    }

    Map<String, String> codes(int number) {
        return codes.get(number);
    }

    /** Numbers of places: the whole, and all of its parts. */
    List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        codes.forEach(whole ->
                members.keySet().forEach(dimension -> sum(whole, dimension).ifPresent(sums::add)));
        return sums;
    }

    private Optional<int[]> sum(Map<String, String> whole, String dimension) {
        Map<String, Member> all = members.get(dimension);
        List<Integer> sum = Stream.concat(
                        Stream.of(whole), parts(whole.get(dimension), all).map(part -> with(whole, dimension, part)))
                .map(numbers::get)
                .toList();
        return sum.size() > 1 && sum.stream().allMatch(Objects::nonNull)
                ? Optional.of(sum.stream().mapToInt(Integer::intValue).toArray())
                : Optional.empty();
    }

    /** @param code of a member; null for everybody */
    private static Stream<Member> parts(String code, Map<String, Member> all) {
        return all.values().stream()
                .filter(member -> member.parent() != null)
                .filter(member ->
                        code == null ? all.get(member.parent()).parent() == null : code.equals(member.parent()));
    }
}
