package fr.parlemoi.statistics.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.StoredReleases;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseOfJanuaryTest {

    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final UUID small = Ids.next();
    private final UUID large = Ids.next();

    @Inject
    Database database;

    @Inject
    MakeRelease makeRelease;

    @Inject
    StoredReleases stored;

    @BeforeEach
    void countTwoMonths() {
        forget();
        database.run(transaction -> {
            for (UUID id : List.of(small, large)) {
                transaction.execute(
                        "INSERT INTO organisation (id, name, created_at) VALUES (?, ?, UTC_TIMESTAMP())",
                        id,
                        "Crèche " + id);
            }
            count(transaction, DECEMBER, small, 4);
            count(transaction, DECEMBER, large, 300);
            count(transaction, JANUARY, large, 200);
        });
    }

    @AfterEach
    void forget() {
        database.run(transaction -> {
            List.of("month_count", "closed_month", "released_table", "staff_mail", "job")
                    .forEach(table -> transaction.execute("DELETE FROM " + table));
            transaction.execute("DELETE FROM organisation WHERE id IN (?, ?)", small, large);
        });
    }

    private static void count(Handle transaction, YearMonth month, UUID organisation, int people) {
        transaction.execute(
                "INSERT IGNORE INTO closed_month (month, counted_at) VALUES (?, UTC_TIMESTAMP())", month.atDay(1));
        transaction.execute(
                "INSERT INTO month_count VALUES (?, ?, '75', '', '', ?, ?, 1)",
                month.atDay(1),
                Measure.STARTED,
                organisation.toString(),
                people);
    }

    @Test
    void does_not_need_an_organisation_that_was_hidden_in_december_and_has_nobody_since() {
        makeRelease.of(DECEMBER);
        makeRelease.of(JANUARY);

        assertThat(organisations(DECEMBER)).contains(small.toString(), large.toString());
        assertThat(organisations(JANUARY)).contains(large.toString()).doesNotContain(small.toString());
    }

    private List<String> organisations(YearMonth month) {
        return database.read(handle -> stored.of(handle, List.of(Period.month(month)))).stream()
                .filter(table -> table.breakdown().equals("organisation"))
                .map(ReleasedTable::axes)
                .flatMap(axes -> axes.getFirst().members().stream())
                .map(Member::code)
                .toList();
    }
}
