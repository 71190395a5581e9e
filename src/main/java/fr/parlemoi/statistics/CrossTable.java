package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Cell;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two dimensions against each other, totals first.
 *
 * @param corner what the rows are
 */
record CrossTable(String title, String corner, List<Member> columns, List<Line> lines) {

    private static final String ARRONDISSEMENT = "arrondissement";

    /** @param depth how far below the first line's it lies */
    record Line(Member member, int depth, List<Figure> figures) {}

    /** Null where a list shows all that there is. */
    static CrossTable of(View view) {
        List<Dimension> dimensions = view.breakdown().dimensions();
        if (dimensions.size() < 2) {
            return null;
        }
        Dimension across = dimensions.getLast();
        Dimension down = dimensions.get(dimensions.size() - 2);
        IndexedTable table = view.table();
        List<Line> lines = new ArrayList<>();
        String first = down == Dimension.TERRITORY ? view.territory().code() : Member.EVERYBODY;
        table.member(down, first).ifPresent(top -> addLines(view, down, across, top, lines));
        return new CrossTable(
                down.label() + " et " + across.label().toLowerCase(java.util.Locale.FRENCH),
                down.label(),
                columns(table, across),
                lines);
    }

    private static List<Member> columns(IndexedTable table, Dimension across) {
        return Stream.concat(
                        table.member(across, Member.EVERYBODY).stream(), table.parts(across, Member.EVERYBODY).stream())
                .toList();
    }

    private static void addLines(View view, Dimension down, Dimension across, Member member, List<Line> lines) {
        lines.add(line(view, down, across, member, depth(lines, member)));
        view.table().parts(down, member.code()).stream()
                // The arrondissements of Paris are many lines that few look for: they come with its région.
                .filter(part -> !view.isEverywhere() || !part.level().equals(ARRONDISSEMENT))
                .forEach(part -> addLines(view, down, across, part, lines));
    }

    private static int depth(List<Line> lines, Member member) {
        return lines.stream()
                .filter(line -> line.member().code().equals(member.parent()))
                .findFirst()
                .map(line -> line.depth() + 1)
                .orElse(0);
    }

    private static Line line(View view, Dimension down, Dimension across, Member member, int depth) {
        Cell place = view.cell().with(down, member.code());
        return new Line(
                member,
                depth,
                columns(view.table(), across).stream()
                        .map(column -> view.table().figure(view.measure().code(), place.with(across, column.code())))
                        .toList());
    }
}
