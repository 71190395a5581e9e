package fr.parlemoi.statistics.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.progress.Guest;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the open month, nothing but rough totals is ever written down. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CountOpenMonthTest {

    @Inject
    CountOpenMonth countOpenMonth;

    @Inject
    Database database;

    @Inject
    ClockForTests clock;

    @Inject
    ObjectMapper json;

    @Inject
    Story story;

    @BeforeEach
    @AfterEach
    void forgetWhatWasReleased() {
        clock.putRight();
        database.run(transaction -> transaction.execute("DELETE FROM released_table"));
    }

    @Test
    void rounds_people_down_to_tens_and_minutes_to_hundreds() {
        Instant june = story.at("2024-06-12T19:00:00Z");
        for (int learner = 0; learner < 13; learner++) {
            Guest guest = story.guest("75", null, "parent", "domicile");
            story.reads(guest, june, Duration.ofMinutes(12));
        }

        countOpenMonth.count();

        ReleasedTable table = stored().getFirst();
        assertThat(table.period()).isEqualTo("2024-06");
        assertThat(table.release()).isZero();
        assertThat(figure(table, Measure.STARTED)).isEqualTo(Figure.published(10));
        assertThat(figure(table, Measure.ACTIVE)).isEqualTo(Figure.published(10));
        assertThat(figure(table, Measure.STUDY_MINUTES)).isEqualTo(Figure.published(100));
        assertThat(figure(table, Measure.REGISTERED)).isEqualTo(Figure.ZERO);
    }

    @Test
    void replaces_what_it_wrote_and_keeps_no_other_month() {
        story.at("2024-06-12T19:00:00Z");
        countOpenMonth.count();
        countOpenMonth.count();
        assertThat(stored()).extracting(ReleasedTable::period).containsExactly("2024-06");

        story.at("2024-06-30T22:30:00Z");
        countOpenMonth.count();
        assertThat(stored()).extracting(ReleasedTable::period).containsExactly("2024-07");
    }

    @Test
    void leaves_what_was_released_and_counts_nothing_by_territory() {
        database.run(transaction -> transaction.execute(
                "INSERT INTO released_table VALUES (1, '2024-05', 'organisation', '2024-06-10', '{}')"));
        story.at("2024-06-12T19:00:00Z");

        countOpenMonth.count();

        List<String> tables = database.read(handle -> handle.createQuery(
                        "SELECT CONCAT(release_number, ' ', period, ' ', breakdown) FROM released_table")
                .mapTo(String.class)
                .list());
        assertThat(tables)
                .containsExactlyInAnyOrder("1 2024-05 organisation", "0 2024-06 " + ReleasedTables.OPEN_MONTH);
        assertThat(stored().getFirst().axes()).isEmpty();
        long counted = database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM month_count WHERE month = '2024-06-01'")
                        .mapTo(Long.class)
                        .one());
        assertThat(counted).isZero();
    }

    private static Figure figure(ReleasedTable table, String measure) {
        List<String> codes = table.measures().stream().map(Measure::code).toList();
        return table.rows().getFirst().figure(codes.indexOf(measure));
    }

    private List<ReleasedTable> stored() {
        return database.read(handle -> handle.createQuery("SELECT body FROM released_table WHERE release_number = 0")
                .map((row, context) -> {
                    try {
                        return json.readValue(row.getString("body"), ReleasedTable.class);
                    } catch (JsonProcessingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .list());
    }
}
