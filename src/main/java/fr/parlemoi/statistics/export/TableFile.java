package fr.parlemoi.statistics.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A table as JSON: {@code version}, {@code periode}, {@code ventilation}, {@code publie_le}, {@code seuil}, {@code cours},
 * {@code mesures}, {@code axes} and {@code lignes}, each with the codes of its members and, by measure, {@code valeur}
 * (null unless published) and {@code statut_valeur}. Codes of measures and members are those of the CSV file.
 */
public final class TableFile {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ReleasedTable table;
    private final JsonGenerator json;

    private TableFile(ReleasedTable table, JsonGenerator json) {
        this.table = table;
        this.json = json;
    }

    public static void write(Part part, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            new TableFile(part.table(), json).write(part);
        }
    }

    private void write(Part part) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", table.release());
        json.writeStringField("periode", table.period());
        json.writeStringField("ventilation", table.breakdown());
        json.writeStringField("publie_le", table.releasedAt().toString());
        json.writeNumberField("seuil", table.threshold());
        json.writeStringField("cours", table.course());
        json.writeArrayFieldStart("mesures");
        for (Measure measure : table.measures()) {
            write(measure);
        }
        json.writeEndArray();
        writeAxes();
        json.writeArrayFieldStart("lignes");
        for (Row row : part.rows()) {
            write(row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Measure measure) throws IOException {
        json.writeStartObject();
        json.writeStringField("mesure", measure.code());
        json.writeStringField("libelle", measure.label());
        json.writeStringField("unite", measure.unit().label());
        json.writeStringField("definition", measure.definition());
        json.writeEndObject();
    }

    private void writeAxes() throws IOException {
        json.writeObjectFieldStart("axes");
        for (Axis axis : table.axes()) {
            json.writeArrayFieldStart(axis.dimension());
            for (var member : axis.members()) {
                json.writeStartObject();
                json.writeStringField("code", member.code());
                json.writeStringField("libelle", member.label());
                json.writeStringField("niveau", member.level());
                json.writeStringField("parent", member.parent());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(Row row) throws IOException {
        json.writeStartObject();
        for (int place = 0; place < table.axes().size(); place++) {
            Axis axis = table.axes().get(place);
            json.writeStringField(
                    axis.dimension(),
                    axis.members().get(row.members().get(place)).code());
        }
        json.writeObjectFieldStart("valeurs");
        for (int measure = 0; measure < table.measures().size(); measure++) {
            write(table.measures().get(measure).code(), row.figure(measure));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(String measure, Figure figure) throws IOException {
        json.writeObjectFieldStart(measure);
        if (figure.isPublished()) {
            json.writeNumberField("valeur", figure.value());
        } else {
            json.writeNullField("valeur");
        }
        json.writeStringField("statut_valeur", figure.state().label());
        json.writeEndObject();
    }
}
