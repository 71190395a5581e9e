package fr.parlemoi.statistics.export;

import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import fr.parlemoi.web.table.Book;
import fr.parlemoi.web.table.Cell;
import fr.parlemoi.web.table.Column;
import fr.parlemoi.web.table.Column.Kind;
import fr.parlemoi.web.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as a spreadsheet for people: a line for each place, a column for each measure; a number, or the word that says
 * why there is none; and a second sheet that defines them.
 */
public final class WideBook {

    private WideBook() {}

    public static Book of(Part part) {
        ReleasedTable table = part.table();
        String title = "Participation au cours, "
                + Period.ofCode(table.period()).orElseThrow().label();
        return new Book(
                title,
                List.of(
                        new Book.Sheet(
                                "Chiffres",
                                new Table(
                                        title,
                                        columns(table),
                                        part.rows().stream()
                                                .map(row -> cells(table, row))
                                                .toList())),
                        new Book.Sheet("Définitions", Definitions.of(table))),
                table.releasedAt());
    }

    private static List<Column> columns(ReleasedTable table) {
        List<Column> columns = new ArrayList<>();
        for (Axis axis : table.axes()) {
            columns.add(new Column(axis.dimension() + "_code", axis.label() + " (code)", Kind.TEXT));
            if (axis.dimension().equals(Dimension.TERRITORY.slug())) {
                columns.add(new Column("territoire_niveau", "Niveau", Kind.TEXT));
            }
            columns.add(new Column(axis.dimension() + "_libelle", axis.label(), Kind.TEXT));
        }
        table.measures()
                .forEach(measure -> columns.add(new Column(
                        measure.code(), measure.label() + " (" + measure.unit().label() + ")", Kind.FIGURE)));
        return columns;
    }

    private static List<Cell> cells(ReleasedTable table, Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int place = 0; place < table.axes().size(); place++) {
            Axis axis = table.axes().get(place);
            Member member = axis.members().get(row.members().get(place));
            cells.add(Cell.text(member.code()));
            if (axis.dimension().equals(Dimension.TERRITORY.slug())) {
                cells.add(Cell.text(member.level()));
            }
            cells.add(Cell.text(member.label()));
        }
        for (int measure = 0; measure < table.measures().size(); measure++) {
            cells.add(cell(row.figure(measure)));
        }
        return cells;
    }

    private static Cell cell(Figure figure) {
        return figure.isPublished()
                ? Cell.count(figure.value())
                : Cell.text(figure.state().label());
    }
}
