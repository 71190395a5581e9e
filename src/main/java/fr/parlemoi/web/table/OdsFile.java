package fr.parlemoi.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as an OpenDocument spreadsheet (ODF 1.3, ISO/IEC 26300): percentages, durations and times with a format of
 * their own, a heading that stays and is printed on every page.
 */
final class OdsFile {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private OdsFile() {}

    static void write(Book book, OutputStream out) throws IOException {
        List<String> names = book.sheets().stream().map(Book.Sheet::name).toList();
        try (DatedZip zip = new DatedZip(out, book.madeAt())) {
            // Programs that look at a file's first bytes find its type there: so it comes first, and plain.
            zip.putPlain("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            zip.put("META-INF/manifest.xml", OdsParts.manifest(MEDIA_TYPE));
            zip.put("meta.xml", OdsParts.meta(book.title()));
            zip.put("settings.xml", OdsParts.settings(names));
            zip.put("styles.xml", OdsParts.styles());
            zip.put("content.xml", OdsContent.of(book));
        }
    }
}
