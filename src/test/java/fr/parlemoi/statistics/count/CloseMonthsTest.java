package fr.parlemoi.statistics.count;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.jobs.RunJobs;
import fr.parlemoi.progress.Guest;
import fr.parlemoi.statistics.release.Measure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months are counted from the 10th of the next one on, each once, and as their definitions say. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CloseMonthsTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    Database database;

    @Inject
    ClockForTests clock;

    @Inject
    CloseMonths closeMonths;

    @Inject
    CountMonth countMonth;

    @Inject
    RunJobs runJobs;

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
    void counts_by_the_month_in_paris_in_which_the_server_received_it() {
        story.at("2025-09-30T21:59:00Z");
        Story.Cohort cohort = story.cohort();
        Guest before = joined(cohort, "2025-09-30T21:59:00Z");
        Guest after = joined(cohort, "2025-09-30T22:30:00Z");
        Guest winter = joined(cohort, "2025-10-31T23:30:00Z");
        Stream.of(before, after, winter)
                .forEach(guest -> story.plays(guest, Instant.parse("2025-09-29T18:00:00Z"), 0, 90));
        story.at("2025-12-10T09:00:00Z");
        months.close();

        assertThat(of(cohort, SEPTEMBER, Measure.REGISTERED)).isEqualTo(1);
        assertThat(of(cohort, OCTOBER, Measure.REGISTERED)).isEqualTo(1);
        assertThat(of(cohort, NOVEMBER, Measure.REGISTERED)).isEqualTo(1);
        assertThat(of(cohort, NOVEMBER, Measure.STARTED))
                .as("all were received then")
                .isEqualTo(3);
        assertThat(of(cohort, NOVEMBER, Measure.ACTIVE)).isEqualTo(3);
        assertThat(of(cohort, SEPTEMBER, Measure.STUDY_MINUTES)).isZero();
    }

    private Guest joined(Story.Cohort cohort, String time) {
        story.at(time);
        Guest guest = story.guest("75", null, "parent", "domicile");
        story.registers(guest, "apprenante.%s@exemple.fr".formatted(UUID.randomUUID()));
        story.joins(guest, cohort);
        return guest;
    }

    @Test
    void caps_what_one_learner_adds_and_knows_her_part() {
        Instant october = story.at("2025-10-12T19:00:00Z");
        Story.Cohort cohort = story.cohort();
        Guest awa = joined(cohort, "2025-10-12T19:00:00Z");
        Guest mina = joined(cohort, "2025-10-12T19:00:00Z");
        story.plays(awa, october, 0, 100);
        for (int day = 1; day < 4; day++) {
            story.reads(mina, october.minus(Duration.ofDays(day)), Duration.ofHours(11));
        }
        story.at("2025-11-10T09:00:00Z");
        months.close();

        long most = Math.round(2 * story.course().seconds() / 60);
        MonthCount study = row(cohort, OCTOBER, Measure.STUDY_MINUTES);
        assertThat(study.largest()).isEqualTo(most);
        assertThat(study.total()).isEqualTo(most + 2);
        assertThat(of(cohort, OCTOBER, Measure.MEDIA_MINUTES)).isEqualTo(2);
    }

    @Test
    void never_changes_a_closed_month() {
        Instant october = story.at("2025-10-12T19:00:00Z");
        Story.Cohort cohort = story.cohort();
        Guest awa = joined(cohort, "2025-10-12T19:00:00Z");
        Guest mina = joined(cohort, "2025-10-12T19:00:00Z");
        story.plays(awa, october, 0, 100);
        story.plays(mina, october, 0, 100);
        story.at("2025-11-10T09:00:00Z");
        months.close();
        List<MonthCount> closed = months.counted(OCTOBER);
        assertThat(of(cohort, OCTOBER, Measure.STARTED)).isEqualTo(2);

        story.isErased(awa);
        story.plays(mina, october.plusSeconds(600), 50, 140);
        assertThat(countMonth.close(new ParisMonth(OCTOBER))).isFalse();
        months.close();

        assertThat(months.counted(OCTOBER)).isEqualTo(closed);
    }

    @Test
    void waits_for_the_10th_and_then_closes_all_that_is_late_in_order() {
        story.at("2025-11-09T22:50:00Z");
        months.close();
        assertThat(months.closed()).endsWith(SEPTEMBER).doesNotContain(OCTOBER);

        story.at("2026-02-10T00:10:00Z");
        months.close();
        assertThat(months.closed())
                .containsExactly(
                        YearMonth.of(2025, 8),
                        SEPTEMBER,
                        OCTOBER,
                        NOVEMBER,
                        YearMonth.of(2025, 12),
                        YearMonth.of(2026, 1));
    }

    @Test
    void begins_with_the_first_month_of_which_there_is_anything() {
        database.run(transaction -> transaction.execute("DELETE FROM closed_month"));
        story.at("2025-09-12T19:00:00Z");
        joined(story.cohort(), "2025-09-12T19:00:00Z");
        Instant earliest = database.read(
                handle -> handle.createQuery("""
                        SELECT MIN(at) FROM (
                            SELECT registered_at AS at FROM learner WHERE erased_at IS NULL AND merged_into IS NULL
                            UNION ALL
                            SELECT LEAST(COALESCE(first_receipt_at, recorded_at), COALESCE(recorded_at, first_receipt_at))
                            FROM course_progress) AS fact""").mapTo(Instant.class).one());
        story.at("2025-10-10T09:00:00Z");

        assertThat(database.read(closeMonths::due))
                .hasValueSatisfying(month -> assertThat(earliest).isBetween(month.begin(), month.end()));
    }

    @Test
    void does_nothing_when_it_is_told_twice_or_too_early() {
        story.at("2025-11-10T09:00:00Z");
        closeMonths.look();
        closeMonths.look();
        closeMonths.run("2025-12");
        runJobs.runDue();

        assertThat(months.closed()).endsWith(SEPTEMBER, OCTOBER);
    }

    @Test
    void is_counted_once_by_two_nodes_at_once() throws Exception {
        Instant october = story.at("2025-10-12T19:00:00Z");
        Story.Cohort cohort = story.cohort();
        story.plays(joined(cohort, "2025-10-12T19:00:00Z"), october, 0, 100);
        story.at("2025-11-10T09:00:00Z");
        List<Boolean> closed = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = Stream.generate(
                            () -> nodes.submit(() -> countMonth.close(new ParisMonth(OCTOBER))))
                    .limit(4)
                    .toList();
            for (Future<Boolean> one : all) {
                closed.add(one.get());
            }
        }

        assertThat(closed).containsOnlyOnce(true);
        assertThat(of(cohort, OCTOBER, Measure.STARTED)).isEqualTo(1);
    }

    @Test
    void neither_waits_for_a_learner_whom_somebody_holds_nor_keeps_anybody_waiting() {
        Instant october = story.at("2025-10-12T19:00:00Z");
        Story.Cohort cohort = story.cohort();
        Guest awa = joined(cohort, "2025-10-12T19:00:00Z");
        story.plays(awa, october, 0, 100);
        story.at("2025-11-10T09:00:00Z");

        long waited = database.write(transaction -> {
            transaction.execute("UPDATE learner SET profession = 'autre' WHERE id = ?", awa.learner());
            transaction.execute("UPDATE learner_month SET media_seconds = 1 WHERE learner = ?", awa.learner());
            long begin = System.nanoTime();
            assertThat(countMonth.close(new ParisMonth(OCTOBER))).isTrue();
            return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        });

        assertThat(waited).as("seconds; a wait for a lock takes five").isLessThan(4);
        assertThat(row(cohort, OCTOBER, Measure.STARTED).profession())
                .as("as it was committed")
                .isEqualTo("parent");
    }

    @Test
    void reads_everything_of_one_moment() {
        story.at("2025-10-12T19:00:00Z");
        long[] registered = database.write(transaction -> {
            CountMonth.seeOneMoment(transaction);
            long before = registered(transaction);
            joined(story.cohort(), "2025-10-12T19:00:00Z");
            return new long[] {before, registered(transaction)};
        });

        assertThat(registered[1]).isEqualTo(registered[0]);
        assertThat(database.<Long>read(CloseMonthsTest::registered)).isEqualTo(registered[0] + 1);
    }

    private static long registered(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM counted_registration")
                .mapTo(Long.class)
                .one();
    }

    private MonthCount row(Story.Cohort cohort, YearMonth month, String measure) {
        return months.counted(month).stream()
                .filter(row -> row.measure().equals(measure))
                .filter(row -> row.organisation().equals(cohort.organisation().toString()))
                .findFirst()
                .orElse(new MonthCount(month, measure, "", "", "", "", 0, 0));
    }

    private long of(Story.Cohort cohort, YearMonth month, String measure) {
        return row(cohort, month, measure).total();
    }
}
