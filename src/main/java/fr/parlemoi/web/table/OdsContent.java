package fr.parlemoi.web.table;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** The part of an OpenDocument file that holds the table itself. */
final class OdsContent {

    private static final String HEAD = Xml.DECLARATION + """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">\
            <office:automatic-styles>\
            <number:percentage-style style:name="n-share"><number:number number:decimal-places="0" \
            number:min-integer-digits="1"/><number:text>\u00a0%</number:text></number:percentage-style>\
            <number:time-style style:name="n-span" number:truncate-on-overflow="false"><number:hours/>\
            <number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text>\
            <number:seconds number:style="long"/></number:time-style>\
            <number:date-style style:name="n-day"><number:day number:style="long"/><number:text>/</number:text>\
            <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>\
            </number:date-style>\
            <number:date-style style:name="n-moment"><number:day number:style="long"/><number:text>/</number:text>\
            <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>\
            <number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>\
            <number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/>\
            </number:date-style>\
            <style:style style:name="share" style:family="table-cell" style:data-style-name="n-share"/>\
            <style:style style:name="span" style:family="table-cell" style:data-style-name="n-span"/>\
            <style:style style:name="day" style:family="table-cell" style:data-style-name="n-day"/>\
            <style:style style:name="moment" style:family="table-cell" style:data-style-name="n-moment"/>\
            <style:style style:name="head" style:family="table-cell">\
            <style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>\
            <style:text-properties fo:font-weight="bold"/></style:style>""";

    private static final String BETWEEN = "</office:automatic-styles><office:body><office:spreadsheet>";

    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    private static final Pattern SPACES = Pattern.compile("(?<= ) |^ | $");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    // A character of the usual face at the usual size, with what the cell keeps free on both sides.
    private static final double MILLIMETRES_OF_A_CHARACTER = 2.2;

    private final StringBuilder xml = new StringBuilder(HEAD);

    private OdsContent() {}

    static String of(Book book) {
        OdsContent content = new OdsContent();
        for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
            content.addStyles(sheet, book.sheets().get(sheet).table().columns());
        }
        content.xml.append(BETWEEN);
        for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
            content.addSheet(sheet, book.sheets().get(sheet));
        }
        return content.xml.append(END).toString();
    }

    private void addStyles(int sheet, List<Column> columns) {
        for (int place = 0; place < columns.size(); place++) {
            xml.append("<style:style style:name=\"").append(style(sheet, place));
            xml.append("\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"");
            xml.append(Math.round(columns.get(place).width() * MILLIMETRES_OF_A_CHARACTER));
            xml.append("mm\"/></style:style>");
        }
    }

    private static String style(int sheet, int place) {
        return "c" + (sheet == 0 ? "" : sheet + "-") + place;
    }

    private void addSheet(int number, Book.Sheet sheet) {
        Table table = sheet.table();
        xml.append("<table:table table:name=\"")
                .append(Xml.escaped(sheet.name()))
                .append("\">");
        for (int place = 0; place < table.columns().size(); place++) {
            xml.append("<table:table-column table:style-name=\"")
                    .append(style(number, place))
                    .append("\"/>");
        }
        addHead(table.columns());
        table.rows().forEach(this::addRow);
        xml.append("</table:table>");
    }

    private void addHead(List<Column> columns) {
        xml.append("<table:table-header-rows><table:table-row>");
        columns.forEach(column -> {
            open("head", "string", "");
            close(column.title());
        });
        xml.append("</table:table-row></table:table-header-rows>");
    }

    private void addRow(List<Cell> row) {
        xml.append("<table:table-row>");
        row.forEach(this::add);
        xml.append("</table:table-row>");
    }

    private void add(Cell cell) {
        switch (cell) {
            case Cell.Blank blank -> xml.append("<table:table-cell/>");
            case Cell.Text text -> {
                open(null, "string", "");
                close(text.text());
            }
            case Cell.Count count -> {
                open(null, "float", "value=\"" + count.number());
                close(Long.toString(count.number()));
            }
            case Cell.Share share -> {
                open("share", "percentage", "value=\"" + share.share());
                close(Math.round(share.share() * 100) + "\u00a0%");
            }
            case Cell.Span span -> {
                open("span", "time", "time-value=\"" + span.iso());
                close(shown(span.seconds()));
            }
            case Cell.Moment moment -> {
                open("moment", "date", "date-value=\"" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.local()));
                close(shown(moment.local()));
            }
            case Cell.Day day -> {
                open("day", "date", "date-value=\"" + day.day());
                close(shown(day.day().atStartOfDay()).substring(0, 10));
            }
        }
    }

    /** @param value an attribute without its namespace and its last quotation mark, or nothing */
    private void open(String style, String type, String value) {
        xml.append("<table:table-cell");
        if (style != null) {
            xml.append(" table:style-name=\"").append(style).append('"');
        }
        xml.append(" office:value-type=\"").append(type).append('"');
        if (!value.isEmpty()) {
            xml.append(" office:").append(value).append('"');
        }
        xml.append('>');
    }

    private void close(String shown) {
        for (String line : shown.split("\n", -1)) {
            xml.append("<text:p>").append(spaced(Xml.escaped(line))).append("</text:p>");
        }
        xml.append("</table:table-cell>");
    }

    // One space stands for many, and none for one at an end, unless they are written so.
    private static String spaced(String escaped) {
        boolean plain = !escaped.contains("  ")
                && !escaped.contains("\t")
                && escaped.strip().length() == escaped.length();
        return plain
                ? escaped
                : SPACES.matcher(escaped.replace("\t", "<text:tab/>")).replaceAll("<text:s/>");
    }

    private static String shown(long seconds) {
        return seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private static String shown(LocalDateTime time) {
        return SHOWN.format(time);
    }
}
