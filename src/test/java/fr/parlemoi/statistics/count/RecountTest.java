package fr.parlemoi.statistics.count;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.platform.Database;
import fr.parlemoi.progress.Guest;
import fr.parlemoi.statistics.release.Measure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of people who meet all that may be counted wrongly agrees, row by row, with {@link Recount}. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class RecountTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    Database database;

    @Inject
    ClockForTests clock;

    @Inject
    Story story;

    @Inject
    MonthsForTests months;

    @BeforeEach
    void forgetWhatOthersCounted() {
        months.beginAfter(YearMonth.of(2025, 8));
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
        months.forget();
    }

    @Test
    void counts_every_row_as_an_independent_recomputation_does() {
        Population population = new Population();
        population.live();
        assertEqualsRecount(SEPTEMBER, OCTOBER, NOVEMBER);
        String first = story.course().modules().getFirst().id();
        assertThat(months.counted(OCTOBER))
                .extracting(MonthCount::measure)
                .contains(
                        Measure.REGISTERED,
                        Measure.STARTED,
                        Measure.ACTIVE,
                        Measure.COMPLETED,
                        Measure.MEDIA_MINUTES,
                        Measure.STUDY_MINUTES,
                        Measure.MODULE_STARTED + first,
                        Measure.MODULE_COMPLETED + first);
    }

    /** People who meet whatever may be counted wrongly. */
    private final class Population {

        private final Module first = story.course().modules().getFirst();
        private final Instant autumn = story.at("2025-09-30T21:59:00Z");
        private final Story.Cohort nord = story.cohort();
        private final Story.Cohort sud = story.cohort();

        void live() {
            aroundTheMonthsBorders();
            completing();
            inCohorts();
            mergedAndErased();
            story.at("2025-12-10T09:00:00Z");
            months.close();
        }

        private void aroundTheMonthsBorders() {
            Guest lucie = story.guest("75", "75118", "assistant-maternel", "domicile");
            story.plays(lucie, autumn, 0, 20);
            Instant october = story.at("2025-09-30T22:30:00Z");
            Guest awa = story.guest("75", "75118", "assistant-maternel", "domicile");
            story.plays(awa, october, 0, 30);
            Guest mina = story.guest("75", null, null, "creche-collective");
            story.plays(mina, october, 0, 25);
            Instant night = story.at("2025-10-26T00:30:00Z");
            story.plays(awa, night.plusSeconds(60), 20, 45);
            Instant november = story.at("2025-10-31T23:30:00Z");
            story.plays(story.guest("48", null, "parent", null), november, 0, 12);
            story.registers(awa, "awa.%s@exemple.fr".formatted(UUID.randomUUID()));
            story.at("2025-11-05T10:00:00Z");
            story.plays(mina, Instant.parse("2025-10-28T20:00:00Z"), 20, 60);
        }

        private void completing() {
            Instant october = story.at("2025-10-12T19:00:00Z");
            Guest nadia = story.guest("971", null, "directeur", "micro-creche");
            story.completes(nadia, october, story.course().modules());
            Guest ines = story.guest("971", null, "directeur", "micro-creche");
            story.completes(ines, october, List.of(first));
            story.reads(ines, october.minus(Duration.ofDays(1)), Duration.ofHours(11));
            story.reads(ines, october.minus(Duration.ofDays(2)), Duration.ofHours(11));
            Guest corrected = story.guest("2A", null, null, null);
            story.isCorrected(corrected, first);
            Guest both = story.guest("2A", null, null, null);
            story.plays(both, october, 0, 10);
            story.at("2025-11-03T19:00:00Z");
            story.isCorrected(both, story.course().modules().getLast());
        }

        private void inCohorts() {
            Instant october = story.at("2025-10-14T19:00:00Z");
            Guest nora = story.guest("59", null, "cap-aepe", "creche-collective");
            story.plays(nora, october, 0, 40);
            story.registers(nora, "nora.%s@exemple.fr".formatted(UUID.randomUUID()));
            story.joins(nora, nord);
            story.at("2025-10-15T19:00:00Z");
            story.joins(nora, sud);
            Guest left = story.guest("59", null, "cap-aepe", "creche-collective");
            story.plays(left, october, 0, 40);
            story.joins(left, nord);
            story.at("2025-10-16T19:00:00Z");
            story.joins(left, sud);
            story.leaves(left, nord);
        }

        private void mergedAndErased() {
            Instant october = story.at("2025-10-18T19:00:00Z");
            Guest account = story.guest("33", null, "autre", "pmi");
            story.registers(account, "salome.%s@exemple.fr".formatted(UUID.randomUUID()));
            story.plays(account, october, 0, 30);
            Guest guest = story.guest(null, null, null, null);
            story.plays(guest, october.minusSeconds(600), 15, 50);
            story.at("2025-11-02T19:00:00Z");
            story.isMergedInto(guest, account);
            Guest erased = story.guest("33", null, "autre", "pmi");
            story.plays(erased, october, 0, 30);
            story.isErased(erased);
        }
    }

    private void assertEqualsRecount(YearMonth... all) {
        for (YearMonth month : all) {
            List<MonthCount> recounted =
                    database.read(handle -> Recount.of(handle, month, CountMonth.mostSeconds(story.course())));
            assertThat(recounted).as("what there is in " + month).isNotEmpty();
            assertThat(months.counted(month)).containsExactlyInAnyOrderElementsOf(recounted);
        }
    }
}
