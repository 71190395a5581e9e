package fr.parlemoi.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.miachm.sods.SpreadSheet;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Measure.Unit;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import fr.parlemoi.statistics.release.TableJson;
import fr.parlemoi.web.table.TableFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** A small table whose files must never change: whoever changes one of these sums changes every release that was cited. */
class ReleasedFilesTest {

    private static final ReleasedTable TABLE = new ReleasedTable(
            7,
            "2026-T3",
            "territoire-profession",
            Instant.parse("2026-10-10T02:00:00Z"),
            11,
            "Parle-moi… ! (essai)",
            List.of(
                    new Axis(
                            "territoire",
                            "Territoire",
                            List.of(
                                    new Member("FR", "France", "ensemble", null),
                                    new Member("R93", "Provence-Alpes-Côte d’Azur", "region", "FR"),
                                    new Member("05", "Hautes-Alpes (05)", "departement", "R93"))),
                    new Axis(
                            "profession",
                            "Métier",
                            List.of(
                                    new Member("tous", "Tous les métiers", "ensemble", null),
                                    new Member("parent", "Parent", "poste", "tous")))),
            List.of(
                    new Measure("debuts", "Débuts du cours", "Personnes qui débutent.", Unit.PEOPLE, false),
                    new Measure("actifs", "Personnes actives", "Par mois seulement.", Unit.PEOPLE, true)),
            List.of(true, false),
            List.of(row(0, 0, 40), row(0, 1, -1), row(1, 0, 40), row(2, 0, 0), row(2, 1, -1)));

    private static Row row(int territory, int profession, long started) {
        return new Row(List.of(territory, profession), List.of(started, ReleasedTable.NOT_COUNTED));
    }

    @Test
    void csv_has_a_line_a_figure_and_says_why_there_is_no_number() throws IOException {
        assertThat(csv(new Part(TABLE, null)))
                .startsWith("""
                \uFEFFperiode;version;ventilation;territoire_code;territoire_niveau;territoire_libelle;profession_code;profession_libelle;lieu_code;lieu_libelle;organisation_code;organisation_libelle;mesure;mesure_libelle;unite;valeur;statut_valeur;seuil\r
                2026-T3;7;territoire-profession;FR;ensemble;France;tous;Tous les métiers;;;;;debuts;Débuts du cours;personnes;40;publié;11\r
                2026-T3;7;territoire-profession;FR;ensemble;France;tous;Tous les métiers;;;;;actifs;Personnes actives;personnes;;non renseigné;11\r
                2026-T3;7;territoire-profession;FR;ensemble;France;parent;Parent;;;;;debuts;Débuts du cours;personnes;;supprimé;11\r
                """)
                .contains(";05;departement;", ";debuts;Débuts du cours;personnes;0;publié;11\r\n");
    }

    @Test
    void a_territory_comes_with_its_parts_and_nothing_else() throws IOException {
        assertThat(csv(new Part(TABLE, "R93"))).contains(";R93;", ";05;").doesNotContain(";FR;");
        assertThat(csv(new Part(TABLE, "05"))).contains(";05;").doesNotContain(";FR;", ";R93;");
    }

    @Test
    void the_same_release_is_the_same_bytes_for_ever() throws Exception {
        assertThat(sums(TABLE))
                .containsExactly(
                        "csv 8e2940591c6d4497",
                        "json 40f6bfc58b0c197f",
                        "ods bf0fcb0711effece",
                        "xlsx 272964f8877c1942");
    }

    @Test
    void neither_the_order_of_rows_nor_the_machines_zone_nor_a_way_through_the_database_matters() throws Exception {
        List<Row> shuffled = new ArrayList<>(TABLE.rows());
        Collections.reverse(shuffled);
        ReleasedTable stored = TableJson.read(TableJson.write(new ReleasedTable(
                TABLE.release(),
                TABLE.period(),
                TABLE.breakdown(),
                TABLE.releasedAt(),
                TABLE.threshold(),
                TABLE.course(),
                TABLE.axes(),
                TABLE.measures(),
                TABLE.known(),
                shuffled)));
        List<String> here = sums(TABLE);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(sums(stored)).isEqualTo(here);
            assertThat(TableFormat.ODS.bytes(WideBook.of(new Part(stored, null))))
                    .isEqualTo(TableFormat.ODS.bytes(WideBook.of(part())));
            assertThat(TableFormat.XLSX.bytes(WideBook.of(new Part(stored, null))))
                    .isEqualTo(TableFormat.XLSX.bytes(WideBook.of(part())));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void ods_keeps_codes_as_text_and_has_a_sheet_of_definitions() throws IOException {
        SpreadSheet file = new SpreadSheet(new ByteArrayInputStream(TableFormat.ODS.bytes(WideBook.of(part()))));

        assertThat(file.getSheets()).extracting(sheet -> sheet.getName()).containsExactly("Chiffres", "Définitions");
        var figures = file.getSheet("Chiffres");
        assertThat(figures.getRange(4, 0).getValue()).isEqualTo("05");
        assertThat(figures.getRange(1, 5).getValue()).isEqualTo(40.0);
        assertThat(figures.getRange(2, 5).getValue()).isEqualTo("supprimé");
        assertThat(figures.getRange(1, 6).getValue()).isEqualTo("non renseigné");
        var words = file.getSheet("Définitions");
        assertThat(Stream.iterate(0, row -> row + 1)
                        .limit(words.getMaxRows())
                        .map(row -> words.getRange(row, 0).getValue() + "|"
                                + words.getRange(row, 1).getValue()))
                .contains("Seuil de publication|11\u00a0personnes", "Débuts du cours|Personnes qui débutent.");
    }

    @Test
    void xlsx_has_the_same_two_sheets() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(TableFormat.XLSX.bytes(WideBook.of(part()))))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Chiffres", "Définitions");
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(4).getCellText(0)).isEqualTo("05");
            assertThat(rows.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("40");
            assertThat(rows.get(2).getCellText(5)).isEqualTo("supprimé");
        }
    }

    @Test
    void json_says_each_state_and_leaves_what_is_hidden_out() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableFile.write(part(), bytes);
        JsonNode json = new ObjectMapper().readTree(bytes.toByteArray());

        assertThat(json.get("version").asInt()).isEqualTo(7);
        JsonNode hidden = json.get("lignes").get(1);
        assertThat(hidden.get("profession").asText()).isEqualTo("parent");
        assertThat(hidden.at("/valeurs/debuts/statut_valeur").asText()).isEqualTo("supprimé");
        assertThat(hidden.at("/valeurs/debuts/valeur").isNull()).isTrue();
        assertThat(json.at("/lignes/0/valeurs/debuts/valeur").asInt()).isEqualTo(40);
    }

    private static Part part() {
        return new Part(TABLE, null);
    }

    private static String csv(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LongFile.write(Stream.of(part), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> sums(ReleasedTable table) throws Exception {
        Part part = new Part(table, null);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        TableFile.write(part, json);
        return List.of(
                "csv " + sum(csv(part).getBytes(StandardCharsets.UTF_8)),
                "json " + sum(json.toByteArray()),
                "ods " + sum(unpacked(TableFormat.ODS.bytes(WideBook.of(part)))),
                "xlsx " + sum(unpacked(TableFormat.XLSX.bytes(WideBook.of(part)))));
    }

    // Names, times and contents: how well they are packed is the business of the JVM's zlib, which may change.
    private static byte[] unpacked(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bytes.writeBytes(
                        (entry.getName() + " " + entry.getTimeLocal() + "\n").getBytes(StandardCharsets.UTF_8));
                zip.transferTo(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 16);
    }
}
