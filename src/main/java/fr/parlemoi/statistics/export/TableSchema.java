package fr.parlemoi.statistics.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import java.util.List;
import java.util.stream.Stream;

/** The description of the CSV file by which programs read and check it: Table Schema, as schema.data.gouv.fr wants it. */
public final class TableSchema {

    private static final String SPECIFICATION = "https://specs.frictionlessdata.io/schemas/table-schema.json";
    private static final String PERIOD = "20\\d\\d(-(T[1-4]|0[1-9]|1[0-2]))?";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TableSchema() {}

    public static ObjectNode of() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", SPECIFICATION);
        schema.put("name", "participation-parle-moi");
        schema.put("title", "Participation au cours «\u00a0Parle-moi… ! »");
        schema.put(
                "description",
                "Une ligne par chiffre. Fichier CSV en UTF-8 avec marque d’ordre, séparateur «\u00a0; », nombres sans mise en forme, codes Insee en texte.");
        schema.put("version", "1.0.0");
        schema.put("lang", "fr");
        schema.putArray("missingValues").add("");
        ArrayNode fields = schema.putArray("fields");
        Stream.of(LongField.values()).map(TableSchema::field).forEach(fields::add);
        return schema;
    }

    private static ObjectNode field(LongField column) {
        ObjectNode field = JSON.objectNode();
        field.put("name", column.key());
        field.put("description", column.meaning());
        field.put("type", column.isNumber() ? "integer" : "string");
        ObjectNode constraints = field.putObject("constraints");
        constrain(column, constraints);
        return field;
    }

    private static void constrain(LongField column, ObjectNode constraints) {
        switch (column) {
            case PERIODE -> constraints.put("required", true).put("pattern", PERIOD);
            case VERSION, SEUIL -> constraints.put("required", true).put("minimum", 1);
            case VALEUR -> constraints.put("minimum", 0);
            case MESURE, MESURE_LIBELLE -> constraints.put("required", true);
            case VENTILATION -> oneOf(constraints, Stream.of(Breakdown.values()).map(Breakdown::slug));
            case UNITE -> oneOf(constraints, Stream.of(Measure.Unit.values()).map(Measure.Unit::label));
            case STATUT_VALEUR ->
                oneOf(constraints, Stream.of(Figure.State.values()).map(Figure.State::label));
            default -> constraints.put("required", false);
        }
    }

    private static void oneOf(ObjectNode constraints, Stream<String> values) {
        List<String> all = values.toList();
        constraints.put("required", true);
        ArrayNode allowed = constraints.putArray("enum");
        all.forEach(allowed::add);
    }
}
