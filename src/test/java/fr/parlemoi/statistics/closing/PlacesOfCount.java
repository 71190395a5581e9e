package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.web.nomenclature.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a count stands in a table, told apart from how the product finds it: by the codes and parents that a table names. */
public final class PlacesOfCount {

    private PlacesOfCount() {}

    /** The codes of every row of the table that the count is a part of. */
    public static Stream<List<String>> of(MonthCount count, Breakdown breakdown, ReleasedTable table) {
        Stream<List<String>> places = Stream.of(List.of());
        for (int axis = 0; axis < table.axes().size(); axis++) {
            List<String> codes = codes(
                    code(count, breakdown.dimensions().get(axis)), table.axes().get(axis));
            places = places.flatMap(place -> codes.stream().map(code -> {
                List<String> longer = new ArrayList<>(place);
                longer.add(code);
                return longer;
            }));
        }
        return places;
    }

    private static String code(MonthCount count, Dimension dimension) {
        String code =
                switch (dimension) {
                    case TERRITORY -> count.territory().equals("75") ? "75NR" : count.territory();
                    case PROFESSION -> count.profession();
                    case WORKPLACE -> count.workplace();
                    case ORGANISATION -> count.organisation();
                };
        return code.isEmpty() ? Member.NOT_SAID : code;
    }

    // A member of the axis and all that it is a part of; what a table does not name is somewhere in its sums all the
    // same.
    private static List<String> codes(String code, ReleasedTable.Axis axis) {
        List<String> codes = new ArrayList<>();
        for (String at = code; at != null; at = parent(at, axis)) {
            codes.add(at);
        }
        return codes;
    }

    private static String parent(String code, ReleasedTable.Axis axis) {
        for (Member member : axis.members()) {
            if (member.code().equals(code)) {
                return member.parent();
            }
        }
        if (code.startsWith("75") && code.length() > 2) {
            return "75";
        }
        return Region.of(code).map(region -> "R" + region.code()).orElse(Member.EVERYWHERE);
    }
}
