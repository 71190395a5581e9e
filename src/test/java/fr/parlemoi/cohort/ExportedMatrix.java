package fr.parlemoi.cohort;

import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The rows of a file of a matrix, as a spreadsheet reads them: values as {@link ShownMatrix} has them. */
final class ExportedMatrix {

    private ExportedMatrix() {}

    static List<List<String>> csv(byte[] file) {
        List<List<String>> rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
                .stream()
                .skip(1)
                .map(row -> row.getFields().stream().map(ExportedMatrix::field).toList())
                .toList();
        return rows.stream().map(ExportedMatrix::withWholeName).toList();
    }

    private static String field(String field) {
        if (field.startsWith("'")) {
            return field.substring(1);
        }
        return field.matches("\\d{4}-.*T.*")
                ? OffsetDateTime.parse(field).toLocalDateTime().toString()
                : field;
    }

    static List<List<String>> xlsx(byte[] file) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var rows = book.getFirstSheet().read();
            int columns = rows.getFirst().getCellCount();
            return rows.stream()
                    .skip(1)
                    .map(row -> IntStream.range(0, columns)
                            .mapToObj(at -> row.getOptionalCell(at)
                                    .map(ExportedMatrix::value)
                                    .orElse(""))
                            .toList())
                    .map(ExportedMatrix::withWholeName)
                    .toList();
        }
    }

    private static String value(Cell cell) {
        String format = cell.getDataFormatString();
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case EMPTY -> "";
            case NUMBER ->
                format == null || format.startsWith("0")
                        ? plain(cell.asNumber())
                        : format.equals("[h]:mm:ss")
                                ? Long.toString(Math.round(cell.asNumber().doubleValue() * 86_400))
                                : cell.asDate()
                                        .plus(500, ChronoUnit.MILLIS)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString();
            default -> throw new AssertionError("a cell of the type " + cell.getType());
        };
    }

    static List<List<String>> ods(byte[] file) throws IOException {
        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);
        List<List<String>> rows = new ArrayList<>();
        for (Object[] row : sheet.getDataRange().getValues()) {
            rows.add(withWholeName(
                    java.util.Arrays.stream(row).map(ExportedMatrix::value).toList()));
        }
        return rows.subList(1, rows.size());
    }

    private static String value(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Double number -> plain(BigDecimal.valueOf(number));
            case OfficePercentage share -> plain(BigDecimal.valueOf(share.getValue()));
            case Duration span -> Long.toString(span.toSeconds());
            case LocalDateTime moment -> moment.toString();
            default -> throw new AssertionError("a cell of the type " + value.getClass());
        };
    }

    private static String plain(BigDecimal number) {
        String text = number.stripTrailingZeros().toPlainString();
        return text.equals("0") ? "0" : text;
    }

    // The screen shows both names in one cell; zero and one are no decimal fractions in every file.
    private static List<String> withWholeName(List<String> row) {
        List<String> whole = new ArrayList<>();
        whole.add((row.get(0) + " " + row.get(1)).strip());
        row.subList(2, row.size()).forEach(field -> whole.add(field.replaceFirst("^([01])\\.0$", "$1")));
        return whole;
    }
}
