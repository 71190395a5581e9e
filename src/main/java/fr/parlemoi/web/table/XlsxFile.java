package fr.parlemoi.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook of Excel: numbers, percentages, durations and times are what they are, texts are never formulas. */
final class XlsxFile {

    private static final String VERSION = "1.0";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
    private static final double SECONDS_OF_A_DAY = 86_400;

    private XlsxFile() {}

    static void write(Book book, OutputStream out) throws IOException {
        if (book.madeAt() == null) {
            writeSheets(book, out);
            return;
        }
        Path now = Files.createTempFile("parle-moi-", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(now)) {
                writeSheets(book, file);
            }
            date(now, book.madeAt(), out);
        } finally {
            Files.delete(now);
        }
    }

    private static void writeSheets(Book book, OutputStream out) throws IOException {
        try (Workbook file = new Workbook(out, "Parle-moi", VERSION)) {
            file.properties().setTitle(book.title());
            book.sheets().forEach(sheet -> write(sheet.table(), file.newWorksheet(sheet.name())));
        }
    }

    private static void write(Table table, Worksheet sheet) {
        writeHead(table.columns(), sheet);
        for (int row = 0; row < table.rows().size(); row++) {
            writeRow(table.rows().get(row), row + 1, sheet);
        }
    }

    // The library writes the time of its own clock into each entry, and into one of them as text; and entries that are
    // read by the directory at the file's end alone, so the file has to be one.
    private static void date(Path file, Instant at, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile());
                DatedZip to = new DatedZip(out, at)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    to.put(entry.getName(), CREATED.matcher(text).replaceFirst("$1" + at + "$2"));
                } else {
                    to.put(entry.getName(), bytes);
                }
            }
        }
    }

    private static void writeHead(List<Column> columns, Worksheet sheet) {
        for (int place = 0; place < columns.size(); place++) {
            sheet.value(0, place, columns.get(place).title());
            sheet.width(place, columns.get(place).width());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
    }

    private static void writeRow(List<Cell> cells, int row, Worksheet sheet) {
        for (int place = 0; place < cells.size(); place++) {
            write(cells.get(place), row, place, sheet);
        }
    }

    private static void write(Cell cell, int row, int place, Worksheet sheet) {
        switch (cell) {
            case Cell.Blank blank -> {}
            case Cell.Text text -> sheet.value(row, place, text.text());
            case Cell.Count count -> sheet.value(row, place, count.number());
            case Cell.Share share -> {
                sheet.value(row, place, share.share());
                format(row, place, "0\\ %", sheet);
            }
            case Cell.Span span -> {
                sheet.value(row, place, span.seconds() / SECONDS_OF_A_DAY);
                format(row, place, "[h]:mm:ss", sheet);
            }
            case Cell.Moment moment -> {
                sheet.value(row, place, moment.local());
                format(row, place, "dd/mm/yyyy hh:mm:ss", sheet);
            }
            case Cell.Day day -> {
                sheet.value(row, place, day.day());
                format(row, place, "dd/mm/yyyy", sheet);
            }
        }
    }

    private static void format(int row, int place, String format, Worksheet sheet) {
        sheet.style(row, place).format(format).set();
    }
}
