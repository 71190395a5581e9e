package fr.parlemoi.web.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A CSV file that is written line by line, for it is too long to be held: in the form of {@link TableFormat#CSV}. */
public final class LongCsv {

    private final CsvWriter csv;

    /** Writes the heading; the stream stays open. */
    public LongCsv(OutputStream out, List<String> heading) throws IOException {
        csv = CsvFile.open(out);
        csv.writeRecord(heading);
    }

    /** @param fields numbers unformatted; what a spreadsheet would calculate is made harmless */
    public void add(List<String> fields) {
        csv.writeRecord(fields.stream().map(CsvFile::harmless).toList());
    }

    /** Hands everything on to the stream. */
    public void flush() throws IOException {
        csv.flush();
    }
}
