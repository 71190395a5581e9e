package fr.parlemoi.statistics;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.TableJson;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Releases in the database, as if their months had been closed. */
@ApplicationScoped
@Unremovable
public class ReleasesForTests {

    static final YearMonth FIRST = YearMonth.of(2026, 4);
    static final YearMonth LAST = YearMonth.of(2026, 9);

    private static final int PEOPLE = 3_000;

    private final Database database;
    private final CurrentCourse course;

    private List<ReleasedTable> made;

    ReleasesForTests(Database database, CurrentCourse course) {
        this.database = database;
        this.course = course;
    }

    /** Six months, two quarters; release 1 is of April 2026. */
    public void release() {
        if (made == null) {
            made = make();
        }
        forget();
        store(made);
    }

    private List<ReleasedTable> make() {
        MadeReleases releases = new MadeReleases(course.get(), PEOPLE);
        List<ReleasedTable> all = new ArrayList<>();
        int number = 1;
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            all.addAll(releases.closing(month, number++));
        }
        return all;
    }

    void store(List<ReleasedTable> tables) {
        database.run(transaction -> tables.forEach(table -> transaction
                .createUpdate("""
                        INSERT INTO released_table (release_number, period, breakdown, released_at, body)
                        VALUES (:release, :period, :breakdown, :at, :body)""")
                .bind("release", table.release())
                .bind("period", table.period())
                .bind("breakdown", table.breakdown())
                .bind("at", table.releasedAt())
                .bind("body", TableJson.write(table))
                .execute()));
    }

    void forget() {
        database.run(transaction -> {
            transaction.execute("DELETE FROM released_table");
            transaction.execute("DELETE FROM partner_play");
        });
    }

    void play(String channel, YearMonth month, String partner, long plays) {
        database.run(transaction -> transaction.execute(
                "INSERT INTO partner_play (channel, month, partner, activity, plays) VALUES (?, ?, ?, '', ?)",
                channel,
                month.atDay(1),
                partner,
                plays));
    }
}
