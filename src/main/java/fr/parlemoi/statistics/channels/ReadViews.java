package fr.parlemoi.statistics.channels;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.table.CsvLines;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of views, line by line, and finds all that is wrong with it. */
final class ReadViews {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_SHOWN = 80;

    private final Course course;
    private final YearMonth present;
    private final ViewColumns columns;
    private final Map<Views.Key, Long> lineOfKey = new HashMap<>();
    private final List<Views> views = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ReadViews(Course course, YearMonth present, ViewColumns columns) {
        this.course = course;
        this.present = present;
        this.columns = columns;
    }

    /**
     * What is wrong with a line and how to mend it.
     *
     * @param line from 1
     * @param shown its own words, as far as they help to find it
     */
    record Fault(long line, String shown, String detail) {}

    /** What a list says; nothing of it may be kept while there are faults. */
    record Reading(List<Views> views, List<Fault> faults) {}

    /**
     * @param present as {@link TypedViews#read} wants it
     * @throws Refusal 400 or 413 for what is no list at all, or too long a one
     */
    static Reading of(String text, Course course, YearMonth present) {
        List<CsvRecord> lines = CsvLines.of(text);
        if (lines.isEmpty()) {
            throw Refusal.badRequest(
                    "La liste est vide\u00a0: choisissez un fichier, ou collez les lignes d’un tableur.");
        }
        if (lines.size() > MOST_LINES + 1) {
            throw Refusal.tooLarge("Cette liste a plus de 5\u202f000\u00a0lignes\u00a0: partagez-la en plusieurs.");
        }
        ReadViews read =
                new ReadViews(course, present, ViewColumns.of(lines.getFirst().getFields()));
        lines.stream().skip(1).forEach(read::line);
        if (lines.size() == 1) {
            throw Refusal.badRequest(
                    "La liste n’a que sa première ligne\u00a0: ajoutez une ligne par mois et par activité.");
        }
        return new Reading(List.copyOf(read.views), List.copyOf(read.faults));
    }

    private void line(CsvRecord record) {
        long line = record.getStartingLineNumber();
        try {
            Views read = columns.typed(record.getFields()).read(course, present);
            Long before = lineOfKey.putIfAbsent(read.key(), line);
            if (before != null) {
                throw Refusal.badRequest("Ce mois de cette activité figure déjà à la ligne " + before
                        + "\u00a0: gardez une seule des deux lignes.");
            }
            views.add(read);
        } catch (Refusal fault) {
            faults.add(new Fault(line, shown(record.getFields()), fault.detail()));
        }
    }

    private static String shown(List<String> cells) {
        String joined = String.join(" · ", cells).replaceAll("\\s+", " ").strip();
        return joined.length() <= LONGEST_SHOWN ? joined : joined.substring(0, LONGEST_SHOWN) + "…";
    }
}
