package fr.parlemoi.web.table;

import java.time.Instant;
import java.util.List;

/**
 * Tables in one file, a sheet each.
 *
 * @param madeAt what the file says of when it was made, so that the same tables are the same bytes for ever; null: now
 */
public record Book(String title, List<Sheet> sheets, Instant madeAt) {

    static final String ONLY_SHEET = "Tableau";

    /** @param name in letters, digits and spaces */
    public record Sheet(String name, Table table) {}

    static Book of(Table table) {
        return new Book(table.title(), List.of(new Sheet(ONLY_SHEET, table)), null);
    }
}
