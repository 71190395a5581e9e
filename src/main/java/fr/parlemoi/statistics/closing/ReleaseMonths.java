package fr.parlemoi.statistics.closing;

import fr.parlemoi.platform.Database;
import fr.parlemoi.statistics.count.MonthCounted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Releases months as soon as they are counted, in their order, those too that an earlier try left. */
@ApplicationScoped
class ReleaseMonths {

    private final Database database;
    private final MakeRelease makeRelease;

    ReleaseMonths(Database database, MakeRelease makeRelease) {
        this.database = database;
        this.makeRelease = makeRelease;
    }

    void release(@Observes MonthCounted counted) {
        waiting().forEach(makeRelease::of);
    }

    private List<YearMonth> waiting() {
        return database.read(handle -> handle.createQuery(
                        "SELECT month FROM closed_month WHERE release_number IS NULL ORDER BY month")
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list());
    }
}
