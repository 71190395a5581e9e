package fr.parlemoi.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file whose entries all have one time, wherever and whenever it is written. */
final class DatedZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final LocalDateTime at;

    /** @param at null: now */
    DatedZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    void put(String name, String text) throws IOException {
        put(entry(name), text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] bytes) throws IOException {
        put(entry(name), bytes);
    }

    /** Without compression. */
    void putPlain(String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        put(entry, bytes);
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        if (at != null) {
            // As it stands there, whatever the machine's zone.
            entry.setTimeLocal(at);
        }
        return entry;
    }

    private void put(ZipEntry entry, byte[] bytes) throws IOException {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
