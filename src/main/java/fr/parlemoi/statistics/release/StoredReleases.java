package fr.parlemoi.statistics.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Released tables as rows. They are written once, and never changed but the provisional one. */
@ApplicationScoped
public class StoredReleases {

    public void add(Handle transaction, List<ReleasedTable> tables) {
        tables.forEach(table -> transaction
                .createUpdate("""
                        INSERT INTO released_table (release_number, period, breakdown, released_at, body)
                        VALUES (:release, :period, :breakdown, :at, :body)""")
                .bind("release", table.release())
                .bind("period", table.period())
                .bind("breakdown", table.breakdown())
                .bind("at", table.releasedAt())
                .bind("body", TableJson.write(table))
                .execute());
    }

    /** Every table of these periods that was released for good. */
    public List<ReleasedTable> of(Handle handle, List<Period> periods) {
        return handle.createQuery("""
                        SELECT body FROM released_table
                        WHERE release_number > 0 AND period IN (<periods>) ORDER BY release_number, period, breakdown""")
                .bindList("periods", periods.stream().map(Period::code).toList())
                .mapTo(String.class)
                .map(TableJson::read)
                .list();
    }
}
