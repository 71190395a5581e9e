package fr.parlemoi.statistics.export;

import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of a table that a file holds, in the order of its axes whatever order they are stored in.
 *
 * @param territory the code of the only territory, with its parts; null for all
 */
public record Part(ReleasedTable table, String territory) {

    private static final Comparator<Row> ORDER = (one, other) -> {
        for (int axis = 0; axis < one.members().size(); axis++) {
            int compared =
                    Integer.compare(one.members().get(axis), other.members().get(axis));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    };

    List<Row> rows() {
        Set<Integer> places = places();
        return table.rows().stream()
                .filter(row -> places.isEmpty() || places.contains(row.members().getFirst()))
                .sorted(ORDER)
                .toList();
    }

    /** Those on the first axis that are asked for; empty for all. */
    private Set<Integer> places() {
        boolean all = territory == null || !table.axes().getFirst().dimension().equals(Dimension.TERRITORY.slug());
        Set<Integer> places = new HashSet<>();
        if (!all) {
            List<Member> members = table.axes().getFirst().members();
            Set<String> inside = new HashSet<>(Set.of(territory));
            // What a territory is a part of stands before it.
            for (int place = 0; place < members.size(); place++) {
                Member member = members.get(place);
                if (inside.contains(member.code()) || inside.contains(String.valueOf(member.parent()))) {
                    inside.add(member.code());
                    places.add(place);
                }
            }
        }
        return places;
    }
}
