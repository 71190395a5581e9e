package fr.parlemoi.cohort;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.table.CsvLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of people, line by line, and finds all that is wrong with it without looking anybody up. */
final class ReadList {

    static final int MOST_LINES = 1_600;

    private static final int LONGEST_SHOWN = 80;

    private final Map<String, Long> lineOfAddress = new HashMap<>();
    private final List<Invitee> people = new ArrayList<>();
    private final List<ListFault> faults = new ArrayList<>();
    private final ListColumns columns;

    private ReadList(ListColumns columns) {
        this.columns = columns;
    }

    /** @param named whether its first line names the columns */
    record Reading(List<Invitee> people, List<ListFault> faults, boolean named) {}

    /** @throws Refusal 400 or 413 for what is no list at all, or too long a one */
    static Reading of(String text) {
        List<CsvRecord> lines = CsvLines.of(text);
        if (lines.isEmpty()) {
            throw Refusal.badRequest(
                    "La liste est vide\u00a0: choisissez un fichier, ou collez les lignes d’un tableur.");
        }
        if (lines.size() > MOST_LINES + 1) {
            throw Refusal.tooLarge("Cette liste a plus de 1\u00a0600\u00a0lignes\u00a0: partagez-la en plusieurs.");
        }
        ReadList read = new ReadList(ListColumns.of(cells(lines.getFirst())));
        lines.stream().skip(read.columns.named() ? 1 : 0).forEach(read::line);
        return new Reading(List.copyOf(read.people), List.copyOf(read.faults), read.columns.named());
    }

    private static List<String> cells(CsvRecord line) {
        return line.getFields().stream().map(String::strip).toList();
    }

    private void line(CsvRecord record) {
        List<String> cells = cells(record);
        long line = record.getStartingLineNumber();
        try {
            Invitee person = person(line, cells);
            Long before = lineOfAddress.putIfAbsent(person.address(), line);
            if (before != null) {
                throw Refusal.badRequest(
                        "La même adresse figure déjà à la ligne " + before + "\u00a0: une seule invitation suffit.");
            }
            people.add(person);
        } catch (Refusal fault) {
            faults.add(new ListFault(line, shown(cells), fault.detail()));
        }
    }

    private Invitee person(long line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.contains("\n"))) {
            throw Refusal.badRequest("Un guillemet ouvert sur cette ligne n’est pas refermé\u00a0: supprimez-le.");
        }
        if (cells.size() < columns.needed()) {
            throw Refusal.badRequest("Il manque des colonnes\u00a0: cette ligne en a " + cells.size() + ", il en faut "
                    + columns.needed() + ", séparées comme sur la première ligne.");
        }
        require(cells.get(columns.last()), "le nom");
        require(cells.get(columns.first()), "le prénom");
        require(cells.get(columns.email()), "l’adresse électronique");
        return new Invitee(
                line,
                PersonName.of(cells.get(columns.first()), cells.get(columns.last())),
                Email.typed(cells.get(columns.email())));
    }

    private static void require(String cell, String what) {
        if (cell.isEmpty()) {
            throw Refusal.badRequest("Il manque " + what + "\u00a0: complétez la ligne.");
        }
    }

    private static String shown(List<String> cells) {
        String joined = String.join(" · ", cells).replaceAll("\\s+", " ");
        return joined.length() <= LONGEST_SHOWN ? joined : joined.substring(0, LONGEST_SHOWN) + "…";
    }
}
