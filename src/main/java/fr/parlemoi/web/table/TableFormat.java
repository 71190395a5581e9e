package fr.parlemoi.web.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a {@link Table} is written to. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8", CsvFile::write),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", OdsFile::write),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxFile::write);

    private final String extension;
    private final String mediaType;
    private final Writing writing;

    TableFormat(String extension, String mediaType, Writing writing) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    private interface Writing {
        void write(Book book, OutputStream out) throws IOException;
    }

    /** The format whose files end in {@code extension}, without a dot. */
    public static Optional<TableFormat> ofExtension(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public byte[] bytes(Table table) {
        return bytes(Book.of(table));
    }

    /** The whole file; CSV, which has no sheets, has the first one. */
    public byte[] bytes(Book book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.write(book, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
