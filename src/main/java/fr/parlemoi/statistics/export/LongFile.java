package fr.parlemoi.statistics.export;

import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import fr.parlemoi.web.table.LongCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables as CSV, one line a figure, written as it goes. */
public final class LongFile {

    private final LongCsv lines;

    private LongFile(LongCsv lines) {
        this.lines = lines;
    }

    /** One table after the other, under one heading; each is asked for when the one before is written. */
    public static void write(Stream<Part> parts, OutputStream out) throws IOException {
        LongFile file = new LongFile(new LongCsv(
                out, Stream.of(LongField.values()).map(LongField::key).toList()));
        parts.forEach(file::add);
        file.lines.flush();
    }

    private void add(Part part) {
        ReleasedTable table = part.table();
        List<String> begin = List.of(table.period(), Integer.toString(table.release()), table.breakdown());
        for (Row row : part.rows()) {
            List<String> place = place(table, row);
            for (int measure = 0; measure < table.measures().size(); measure++) {
                List<String> line = new ArrayList<>(LongField.values().length);
                line.addAll(begin);
                line.addAll(place);
                addFigure(line, table.measures().get(measure), row.figure(measure));
                line.add(Integer.toString(table.threshold()));
                lines.add(line);
            }
        }
    }

    private static List<String> place(ReleasedTable table, Row row) {
        List<String> place = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Member member = member(table, row, dimension);
            place.add(member == null ? "" : member.code());
            if (dimension == Dimension.TERRITORY) {
                place.add(member == null ? "" : member.level());
            }
            place.add(member == null ? "" : member.label());
        }
        return place;
    }

    private static Member member(ReleasedTable table, Row row, Dimension dimension) {
        for (int axis = 0; axis < table.axes().size(); axis++) {
            if (table.axes().get(axis).dimension().equals(dimension.slug())) {
                return table.axes().get(axis).members().get(row.members().get(axis));
            }
        }
        return null;
    }

    private static void addFigure(List<String> line, Measure measure, Figure figure) {
        line.add(measure.code());
        line.add(measure.label());
        line.add(measure.unit().label());
        line.add(figure.isPublished() ? Long.toString(figure.value()) : "");
        line.add(figure.state().label());
    }
}
