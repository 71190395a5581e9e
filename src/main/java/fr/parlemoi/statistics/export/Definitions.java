package fr.parlemoi.statistics.export;

import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.web.French;
import fr.parlemoi.web.table.Cell;
import fr.parlemoi.web.table.Column;
import fr.parlemoi.web.table.Column.Kind;
import fr.parlemoi.web.table.Table;
import java.util.ArrayList;
import java.util.List;

/** What the words and numbers of a table mean, as a table of its own. */
final class Definitions {

    private static final List<Column> COLUMNS =
            List.of(new Column("terme", "Terme", Kind.TEXT), new Column("definition", "Définition", Kind.TEXT));

    private final List<List<Cell>> rows = new ArrayList<>();

    private Definitions() {}

    static Table of(ReleasedTable table) {
        Definitions definitions = new Definitions();
        definitions.addRelease(table);
        definitions.addWords(table);
        table.measures().forEach(measure -> definitions.add(measure.label(), measure.definition()));
        return new Table("Définitions", COLUMNS, definitions.rows);
    }

    private void addRelease(ReleasedTable table) {
        add("Cours", table.course());
        add("Période", Period.ofCode(table.period()).orElseThrow().label() + " (" + table.period() + ")");
        add(
                "Ventilation",
                Breakdown.ofSlug(table.breakdown()).map(Breakdown::label).orElse(table.breakdown()));
        add(
                "Version",
                table.release() + ", publiée le " + French.date(table.releasedAt())
                        + ". La même version donne toujours le même fichier.");
        add("Seuil de publication", table.threshold() + "\u00a0personnes");
    }

    private void addWords(ReleasedTable table) {
        add(
                "supprimé",
                "Secret statistique\u00a0: moins de " + table.threshold()
                        + " personnes sont derrière ce nombre, ou il permettrait de retrouver par soustraction un autre qui est caché.");
        add("0, ligne absente", "Personne.");
        add("non renseigné", "Non compté pour cette période.");
        add(
                "NR",
                "Celles et ceux qui n’ont pas dit leur métier, leur lieu d’exercice ou leur département, ou ne sont d’aucune organisation.");
        add(
                "Codes des territoires",
                "FR\u00a0: la France\u00a0; R et le code Insee\u00a0: une région\u00a0; sinon le code Insee du département, de la collectivité ou de l’arrondissement de Paris.");
        add(
                "Totaux",
                "Les lignes «\u00a0ensemble\u00a0», «\u00a0tous\u00a0» et celles des régions sont des totaux\u00a0: les ajouter aux autres compterait deux fois.");
    }

    private void add(String term, String meaning) {
        rows.add(List.of(Cell.text(term), Cell.text(meaning)));
    }
}
