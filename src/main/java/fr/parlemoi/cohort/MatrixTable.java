package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Module;
import fr.parlemoi.cohort.MatrixRow.Progressed;
import fr.parlemoi.progress.LearnerStanding;
import fr.parlemoi.web.French;
import fr.parlemoi.web.ParisTime;
import fr.parlemoi.web.table.Cell;
import fr.parlemoi.web.table.Column;
import fr.parlemoi.web.table.Column.Kind;
import fr.parlemoi.web.table.Table;
import fr.parlemoi.web.table.TableFormat;
import java.util.ArrayList;
import java.util.List;

/** The matrix as typed cells, for its files: what the screen shows, with names apart and times in full. */
final class MatrixTable {

    private MatrixTable() {}

    /** What {@code view} shows of it, in the same order. */
    static Table of(Matrix matrix, MatrixView view) {
        return new Table(
                "Parle-moi… ! " + matrix.cohort().name() + ", suivi du " + French.date(matrix.at())
                        + " (heures de Paris)",
                columns(matrix.course().modules()),
                matrix.shown(view).stream().map(MatrixTable::cells).toList());
    }

    /** « parle-moi-relais-de-pantin-2026-11-28.csv ». */
    static String fileName(Matrix matrix, TableFormat format) {
        String slug =
                Folded.of(matrix.cohort().name()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "parle-moi-" + (slug.isEmpty() ? "cohorte" : slug) + "-" + ParisTime.day(matrix.at()) + "."
                + format.extension();
    }

    private static List<Column> columns(List<Module> modules) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("nom", "Nom", Kind.TEXT),
                new Column("prenom", "Prénom", Kind.TEXT),
                new Column("adresse", "Adresse électronique", Kind.TEXT),
                new Column("etat", "État", Kind.TEXT),
                new Column("termine-le", "Terminé le", Kind.INSTANT),
                new Column("part", "Part faite", Kind.SHARE),
                new Column("faites", "Activités faites", Kind.COUNT)));
        modules.forEach(module -> columns.addAll(columns(module)));
        columns.addAll(List.of(
                new Column("medias", "Temps de média", Kind.DURATION),
                new Column("etude", "Temps d’étude", Kind.DURATION),
                new Column("dernier-apprentissage", "Dernier apprentissage", Kind.INSTANT),
                new Column("dernier-envoi", "Dernier envoi", Kind.INSTANT)));
        return columns;
    }

    private static List<Column> columns(Module module) {
        String number = "Module\u00a0" + module.number();
        return List.of(
                new Column(module.id() + "-part", number + ", part faite", Kind.SHARE),
                new Column(module.id() + "-faites", number + ", activités faites sur " + module.required(), Kind.COUNT),
                new Column(module.id() + "-termine-le", number + ", terminé le", Kind.INSTANT));
    }

    private static List<Cell> cells(MatrixRow row) {
        LearnerStanding standing = row.standing();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(row.lastName()),
                Cell.text(row.firstName()),
                Cell.text(row.member().email()),
                Cell.text(row.stateWords()),
                Cell.moment(standing.course().completedAt())));
        cells.addAll(progressed(row.course()));
        row.modules().forEach(module -> {
            cells.addAll(progressed(module));
            cells.add(Cell.moment(module.completedAt()));
        });
        cells.add(standing.isBegun() ? Cell.seconds(row.mediaSeconds()) : Cell.BLANK);
        cells.add(standing.isBegun() ? Cell.seconds(standing.studySeconds()) : Cell.BLANK);
        cells.add(Cell.moment(standing.lastLearning()));
        cells.add(Cell.moment(standing.lastReceipt()));
        return cells;
    }

    // What was not begun is no zero.
    private static List<Cell> progressed(Progressed part) {
        return part.begun()
                ? List.of(Cell.share(part.share()), Cell.count(part.counts().completed()))
                : List.of(Cell.BLANK, Cell.BLANK);
    }
}
