package fr.parlemoi.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table as an OpenDocument spreadsheet (ODF 1.3, ISO/IEC 26300): percentages, durations and times with a format of
 * their own, a heading that stays and is printed on every page.
 */
final class OdsFile {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private OdsFile() {}

    static void write(Table table, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Programs that look at a file's first bytes find its type there: so it comes first, and plain.
            putPlain(zip, "mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            put(zip, "META-INF/manifest.xml", OdsParts.manifest(MEDIA_TYPE));
            put(zip, "meta.xml", OdsParts.meta(table.title()));
            put(zip, "settings.xml", OdsParts.settings(OdsContent.SHEET));
            put(zip, "styles.xml", OdsParts.styles());
            put(zip, "content.xml", OdsContent.of(table));
        }
    }

    private static void putPlain(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
