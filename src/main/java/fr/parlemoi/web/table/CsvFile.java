package fr.parlemoi.web.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parlemoi.web.table.Column.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A table as CSV: UTF-8 with a byte order mark, {@code ;} between fields, numbers unformatted with a decimal point,
 * durations in whole seconds (their titles say so), times and days as ISO 8601 writes them.
 */
final class CsvFile {

    // What a spreadsheet takes for the beginning of a formula, wide characters too (OWASP, « CSV Injection »).
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    static void write(Book book, OutputStream out) throws IOException {
        Table table = book.sheets().getFirst().table();
        CsvWriter csv = open(out);
        csv.writeRecord(table.columns().stream().map(CsvFile::title).toList());
        table.rows()
                .forEach(row -> csv.writeRecord(row.stream().map(CsvFile::field).toList()));
        csv.flush();
    }

    static CsvWriter open(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        return CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
    }

    private static String title(Column column) {
        return harmless(column.kind() == Kind.DURATION ? column.title() + " (en secondes)" : column.title());
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text text -> harmless(text.text());
            case Cell.Count count -> Long.toString(count.number());
            case Cell.Share share -> Double.toString(share.share());
            case Cell.Span span -> Long.toString(span.seconds());
            case Cell.Moment moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.time());
            case Cell.Day day -> day.day().toString();
        };
    }

    static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
