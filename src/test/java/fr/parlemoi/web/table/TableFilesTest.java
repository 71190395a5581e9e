package fr.parlemoi.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import fr.parlemoi.web.table.Column.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written is read back by programs that did not write it. */
class TableFilesTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("nom", "Nom", Kind.TEXT),
            new Column("faites", "Activités faites", Kind.COUNT),
            new Column("part", "Part faite", Kind.SHARE),
            new Column("etude", "Temps d’étude", Kind.DURATION),
            new Column("envoi", "Dernier envoi", Kind.INSTANT),
            new Column("jour", "Jour", Kind.DAY));

    // A quarter past nine in the evening in Paris, in summer; and more hours than a day has.
    private static final List<Cell> FULL = List.of(
            Cell.text("Ægidius O’Neill-Ñuñez & <Ülkü>"),
            Cell.count(12),
            Cell.share(1 / 3.0),
            Cell.seconds(93_784.4),
            Cell.moment(Instant.parse("2026-07-14T19:15:03.250Z")),
            Cell.day(LocalDate.of(2026, 7, 14)));

    @TempDir
    Path folder;

    private static Table table(List<Cell> row) {
        return new Table("Suivi & « essai »", COLUMNS, List.of(row));
    }

    private static List<Cell> blank() {
        return List.of(Cell.text(null), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.moment(null), Cell.day(null));
    }

    private static List<Cell> named(String name) {
        return List.of(Cell.text(name), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK);
    }

    @Test
    void csv_has_a_byte_order_mark_semicolons_plain_numbers_and_iso_dates() {
        assertThat(csv(table(FULL))).isEqualTo("""
                \uFEFFNom;Activités faites;Part faite;Temps d’étude (en secondes);Dernier envoi;Jour\r
                Ægidius O’Neill-Ñuñez & <Ülkü>;12;0.3333;93784;2026-07-14T21:15:03+02:00;2026-07-14\r
                """);
        assertThat(csv(table(blank()))).endsWith("Jour\r\n;;;;;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+33 1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void no_text_becomes_a_formula(String text) throws IOException {
        assertThat(csv(table(named(text)))).containsPattern("\r\n\"?'");
        try (ReadableWorkbook book = xlsx(table(named(text)))) {
            org.dhatim.fastexcel.reader.Cell cell = rows(book).get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString().strip()).isEqualTo(text.strip());
        }
        Sheet sheet = ods(table(named(text)));
        assertThat(sheet.getRange(1, 0).getFormula()).isNull();
        assertThat(sheet.getRange(1, 0).getValue().toString().strip()).isEqualTo(text.strip());
    }

    @Test
    void xlsx_keeps_every_type() throws IOException {
        try (ReadableWorkbook book = xlsx(table(FULL))) {
            Row head = rows(book).getFirst();
            Row row = rows(book).get(1);
            assertThat(head.getCellText(3)).isEqualTo("Temps d’étude");
            assertThat(row.getCellText(0)).isEqualTo("Ægidius O’Neill-Ñuñez & <Ülkü>");
            assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12");
            assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.3333");
            assertThat(row.getCell(2).getDataFormatString()).isEqualTo("0\\ %");
            assertThat(row.getCellAsNumber(3).orElseThrow().doubleValue() * 86_400)
                    .isCloseTo(93_784, within());
            assertThat(row.getCell(3).getDataFormatString()).isEqualTo("[h]:mm:ss");
            assertThat(row.getCellAsDate(4).orElseThrow())
                    .isEqualToIgnoringNanos(LocalDateTime.of(2026, 7, 14, 21, 15, 3));
            assertThat(row.getCellAsDate(5).orElseThrow()).isEqualTo(LocalDateTime.of(2026, 7, 14, 0, 0));
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.001);
    }

    @Test
    void xlsx_keeps_its_heading_in_sight_and_has_a_title() throws IOException {
        byte[] file = TableFormat.XLSX.bytes(table(FULL));

        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"");
        assertThat(part(file, "docProps/core.xml")).contains("<dc:title>Suivi &amp; &#xab; essai &#xbb;</dc:title>");
    }

    @Test
    void ods_keeps_every_type() throws IOException {
        Sheet sheet = ods(table(FULL));

        assertThat(sheet.getRange(0, 3).getValue()).isEqualTo("Temps d’étude");
        assertThat(sheet.getRange(1, 0).getValue()).isEqualTo("Ægidius O’Neill-Ñuñez & <Ülkü>");
        assertThat(sheet.getRange(1, 1).getValue()).isEqualTo(12.0);
        assertThat(((OfficePercentage) sheet.getRange(1, 2).getValue()).getValue())
                .isEqualTo(0.3333);
        assertThat(sheet.getRange(1, 3).getValue()).isEqualTo(Duration.ofSeconds(93_784));
        assertThat(sheet.getRange(1, 4).getValue()).isEqualTo(LocalDateTime.of(2026, 7, 14, 21, 15, 3));
        assertThat(sheet.getRange(1, 5).getValue()).isEqualTo(LocalDate.of(2026, 7, 14));
    }

    @Test
    void ods_begins_with_its_type_keeps_its_heading_in_sight_and_has_a_title() throws IOException {
        byte[] file = TableFormat.ODS.bytes(table(FULL));

        assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(part(file, "settings.xml")).contains("\"VerticalSplitPosition\" config:type=\"int\">1<");
        assertThat(part(file, "meta.xml")).contains("<dc:title>Suivi &amp; « essai »</dc:title>");
    }

    @Test
    void keeps_spaces_and_lines_of_a_text_and_drops_what_xml_cannot_hold() throws IOException {
        String text = " deux  espaces\nune ligne\u0000\uFFFE, fin ";

        assertThat(ods(table(named(text))).getRange(1, 0).getValue()).isEqualTo(" deux  espaces\nune ligne, fin ");
        try (ReadableWorkbook book = xlsx(table(named(text)))) {
            assertThat(rows(book).get(1).getCellText(0)).contains("deux  espaces", "une ligne, fin");
        }
    }

    @Test
    void refuses_rows_that_do_not_fit_their_columns() {
        assertThatThrownBy(() -> table(List.of(Cell.text("seule")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Table("x", COLUMNS.subList(0, 1), List.of(List.of(Cell.count(1)))))
                .hasMessageContaining("nom");
    }

    private static String csv(Table table) {
        return new String(TableFormat.CSV.bytes(table), StandardCharsets.UTF_8);
    }

    private static ReadableWorkbook xlsx(Table table) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(TableFormat.XLSX.bytes(table)),
                new org.dhatim.fastexcel.reader.ReadingOptions(true, true));
    }

    private static List<Row> rows(ReadableWorkbook book) throws IOException {
        return book.getFirstSheet().read();
    }

    private static Sheet ods(Table table) throws IOException {
        return new SpreadSheet(new ByteArrayInputStream(TableFormat.ODS.bytes(table))).getSheet(0);
    }

    // A file on a disk is read by its directory, as spreadsheets do.
    private String part(byte[] file, String name) throws IOException {
        Path stored = Files.write(folder.resolve("fichier"), file);
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
