package fr.parlemoi.web.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.parlemoi.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The lines of a list that somebody sends, as spreadsheets write them: fields parted by semicolon, tab or comma. */
public final class CsvLines {

    private static final char[] SEPARATORS = {';', '\t', ','};

    private CsvLines() {}

    /**
     * Those with anything in them, each with the number of its line.
     *
     * @throws Refusal 400 for what is no such list
     */
    public static List<CsvRecord> of(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .filter(line -> line.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
        } catch (CsvParseException unreadable) {
            throw Refusal.badRequest(
                    "Cette liste n’est pas un fichier CSV lisible\u00a0: dans votre tableur, choisissez"
                            + " «\u00a0Enregistrer sous\u00a0», puis «\u00a0CSV\u00a0».");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The first of them that its first line has. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char candidate : SEPARATORS) {
            if (first.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return SEPARATORS[0];
    }
}
