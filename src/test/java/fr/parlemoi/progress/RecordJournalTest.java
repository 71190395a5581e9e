package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.looked;
import static fr.parlemoi.progress.Told.played;
import static fr.parlemoi.progress.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.progress.Outcome.Declined;
import fr.parlemoi.progress.Outcome.Postponed;
import fr.parlemoi.progress.Outcome.Recorded;
import fr.parlemoi.progress.RowScope.Key;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RecordJournalTest extends OnTheTestCourse {

    private static final long ONE_DAY = 86_400;

    @Inject
    RecordJournal recordJournal;

    @Inject
    CorrectActivity correctActivity;

    @Inject
    ReadTimes readTimes;

    @Inject
    Database database;

    @Test
    void stores_every_row_as_it_was_merged() {
        UUID nadia = learner();
        Delivery evening = delivery(
                nadia,
                played("regard", 100, 0, 100),
                read("regard", 200, 20, true),
                read("attachement", 300, 10, true),
                looked("repas", 400, 20, true),
                played("jeu", 500, 0, 40));

        record(List.of(evening));

        LearnerRows merged = new MergeJournal(TestCourse.YARDSTICKS, Duration.ofMinutes(5))
                .merge(new LearnerRows(), evening)
                .rows();
        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(stored.activities).isEqualTo(merged.activities);
        assertThat(stored.completions).isEqualTo(merged.completions);
        assertThat(stored.days).isEqualTo(merged.days);
        assertThat(stored.modules).isEqualTo(merged.modules);
        assertThat(stored.course).isEqualTo(merged.course);
        assertThat(stored.months).isEqualTo(merged.months);
    }

    @Test
    void rolls_up_what_earlier_calls_completed() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 100), played("berceuse", 200, 0, 60))));
        record(List.of(delivery(nadia, read("attachement", 300, 60, true))));
        record(List.of(delivery(nadia, looked("repas", 400, 20, true))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("naitre").completedAt()).isEqualTo(after(400));
        assertThat(stored.course.completed()).isEqualTo(4);
    }

    @Test
    void counts_anew_what_was_counted_in_another_version_of_the_course() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 100), played("jeu", 200, 0, 40))));
        course.replace(TestCourse.withMoreToPlay());
        record(List.of(delivery(nadia, played("regard", 300, 0, 5))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("jouer"))
                .extracting(RollUp::completed, RollUp::required)
                .containsExactly(1, 2);
        assertThat(stored.course)
                .extracting(RollUp::completed, RollUp::required)
                .containsExactly(2, 6);
    }

    @Test
    void counts_in_a_module_that_is_begun_what_was_completed_in_it_before() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 100), played("jeu", 200, 0, 40))));
        database.run(transaction ->
                transaction.execute("DELETE FROM module_progress WHERE learner = ? AND module = 'jouer'", nadia));
        record(List.of(delivery(nadia, played("jeu", 150, 0, 5))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("jouer").completedAt()).isEqualTo(after(200));
    }

    @Test
    void counts_in_a_module_that_is_begun_what_was_completed_before_it_stood_there() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 100))));
        course.replace(TestCourse.withFilmMoved());
        record(List.of(delivery(nadia, played("regard", 300, 0, 5))));

        RollUp module = database.read(handle -> LoadRows.standingOf(handle, nadia))
                .modules
                .get("jouer");
        assertThat(module.startedAt()).isEqualTo(after(300));
        assertThat(module).extracting(RollUp::completed, RollUp::required).containsExactly(1, 2);
    }

    @Test
    void does_not_touch_module_and_course_while_she_plays_on() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 20))));
        database.run(transaction -> {
            transaction.execute("DELETE FROM course_progress WHERE learner = ?", nadia);
            transaction.execute("DELETE FROM module_progress WHERE learner = ?", nadia);
        });
        record(List.of(delivery(nadia, played("regard", 110, 20, 30)), delivery(nadia, played("regard", 120, 30, 40))));

        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(stored.course).isNull();
        assertThat(stored.modules).isEmpty();
        assertThat(stored.activity("regard").played()).isEqualTo(Intervals.of(0, 400));
        assertThat(Sums.of(stored.months).values()).containsExactly(new Sums(400, 40, 40));
    }

    @Test
    void counts_what_she_completes_by_playing_on() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 20, 0, 20))));
        record(List.of(delivery(nadia, played("regard", 60, 20, 60))));
        record(List.of(delivery(nadia, played("regard", 100, 60, 100))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("naitre"))
                .extracting(RollUp::completed, RollUp::required, RollUp::startedAt)
                .containsExactly(1, 4, after(20));
        assertThat(stored.course)
                .extracting(RollUp::completed, RollUp::required, RollUp::startedAt)
                .containsExactly(1, 5, after(20));
    }

    @Test
    void begins_a_module_where_she_goes_on_to_it() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 20, 0, 20))));
        record(List.of(delivery(nadia, played("regard", 40, 20, 40), played("jeu", 60, 0, 10))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("naitre").startedAt()).isEqualTo(after(20));
        assertThat(stored.modules.get("jouer").startedAt()).isEqualTo(after(60));
    }

    @Test
    void began_earlier_where_an_earlier_piece_comes_late() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 60, 40, 60))));
        record(List.of(delivery(nadia, played("regard", 20, 0, 20))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("naitre").startedAt()).isEqualTo(after(20));
        assertThat(stored.course.startedAt()).isEqualTo(after(20));
    }

    @Test
    void keeps_counts_where_nothing_is_completed() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 100))));
        record(List.of(delivery(nadia, played("berceuse", 200, 0, 5))));

        LearnerRows stored = database.read(handle -> LoadRows.standingOf(handle, nadia));
        assertThat(stored.modules.get("naitre"))
                .extracting(RollUp::completed, RollUp::required)
                .containsExactly(1, 4);
        assertThat(stored.countedIn).isEqualTo(TestCourse.COURSE.version());
    }

    @Test
    void leaves_the_rows_of_module_and_course_alone_where_nothing_begins_and_nothing_is_completed() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 20))));
        database.run(transaction ->
                transaction.execute("UPDATE course_progress SET completed = 3 WHERE learner = ?", nadia));
        database.run(transaction ->
                transaction.execute("UPDATE module_progress SET completed = 2 WHERE learner = ?", nadia));
        record(List.of(delivery(nadia, played("regard", 130, 20, 50))));

        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(stored.course.completed()).isEqualTo(3);
        assertThat(stored.modules.get("naitre").completed()).isEqualTo(2);
        assertThat(stored.lastLearning()).isEqualTo(after(130));
    }

    @Test
    void measures_a_day_with_what_was_studied_on_it_before() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 60, 0, 60))));
        record(List.of(delivery(nadia, played("berceuse", 60 + 200, 0, 30))));

        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(Sums.of(stored.months).values()).containsExactly(new Sums(900, 260, 260));
    }

    @Test
    void keeps_the_latest_day_in_the_row_of_its_month_and_earlier_days_in_rows_of_their_own() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 60, 0, 60))));
        assertThat(earlierDays(nadia)).isEmpty();

        record(List.of(delivery(nadia, played("berceuse", ONE_DAY + 60, 0, 60))));
        assertThat(earlierDays(nadia)).containsExactly("2026-11-22 regard");

        record(List.of(delivery(nadia, played("jeu", 200, 0, 40))));
        assertThat(earlierDays(nadia)).containsExactly("2026-11-22 jeu", "2026-11-22 regard");
    }

    @Test
    void stores_rows_as_they_are_merged_in_whatever_order_they_are_told() {
        Random random = new Random(20_261_129);
        for (int run = 0; run < 20; run++) {
            UUID nadia = learner();
            List<Delivery> told = daysOfTwoMonths(nadia);
            Collections.shuffle(told, random);
            LearnerRows merged = new LearnerRows();
            MergeJournal mergeJournal = new MergeJournal(TestCourse.YARDSTICKS, Duration.ofMinutes(5));
            for (Delivery delivery : told) {
                record(List.of(delivery));
                merged = mergeJournal.merge(merged, delivery).rows();
            }

            LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
            assertThat(stored.days).isEqualTo(merged.days);
            assertThat(stored.months).isEqualTo(merged.months);
            assertThat(stored.activities).isEqualTo(merged.activities);
            assertThat(stored.completions).isEqualTo(merged.completions);
            assertThat(stored.latestActivity).isEqualTo(merged.latestActivity);
            assertThatAllSay(nadia, merged);
        }
    }

    /** Whoever reads a part of them. */
    private void assertThatAllSay(UUID learner, LearnerRows merged) {
        List<Key> keys = merged.activities.keySet().stream()
                .map(id -> new Key(learner, id))
                .toList();
        Outline outline = database.read(handle -> LoadOutline.of(handle, Set.of(learner), TestCourse.YARDSTICKS))
                .get(learner);
        LearnerRows counted = database.read(handle -> LoadRows.counted(handle, List.of(learner)))
                .get(learner);
        assertThat(counted.completions).isEqualTo(merged.completions);
        Map<Key, ActivityProgress> single = database.read(handle -> LoadRows.activities(handle, keys));
        assertThat(single).allSatisfy((key, progress) -> assertThat(progress).isEqualTo(merged.activity(key.id())));
        assertThat(outline.activities()).hasSameSizeAs(keys).allSatisfy((id, reached) -> {
            ActivityProgress progress = merged.activity(id);
            assertThat(reached.lastLearning()).isEqualTo(progress.lastLearning());
            assertThat(reached.completedAt()).isEqualTo(merged.completions.get(id));
            assertThat(reached.position())
                    .isEqualTo(TestCourse.YARDSTICKS
                            .find(id)
                            .orElseThrow()
                            .position(progress.position().tenths()));
        });
    }

    @Test
    void keeps_the_latest_activity_in_the_row_of_the_month_in_which_it_was_received() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 60, 0, 60))));
        assertThat(activityRows(nadia)).isEmpty();

        record(List.of(delivery(nadia, played("berceuse", 70, 0, 10))));
        assertThat(activityRows(nadia)).containsExactly("regard");

        record(List.of(delivery(nadia, played("berceuse", 130, 0, 60))));
        assertThat(activityRows(nadia)).as("completed").containsExactly("berceuse", "regard");

        Event goesOn = played("regard", 160, 60, 90);
        record(List.of(new Delivery(nadia, List.of(goesOn), DeviceKind.PHONE, after(20 * ONE_DAY))));
        record(List.of(new Delivery(nadia, List.of(goesOn), DeviceKind.PHONE, after(20 * ONE_DAY))));
        assertThat(months(nadia)).containsExactly("2026-11-01", "2026-12-01 regard");
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 900));
    }

    @Test
    void counts_a_correction_of_the_latest_activity_until_it_is_withdrawn() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 50, 0, 50))));

        database.run(transaction -> {
            correctActivity.complete(transaction, nadia, "regard");
        });
        record(List.of(delivery(nadia, played("regard", 60, 50, 60))));
        assertThat(completionsOf(nadia)).containsExactly("regard");
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 600));

        database.run(transaction -> correctActivity.withdraw(transaction, nadia, "regard"));
        assertThat(completionsOf(nadia)).isEmpty();
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 600));
        assertThat(months(nadia)).containsExactly("2026-11-01 regard");
    }

    private Set<String> completionsOf(UUID learner) {
        LearnerRows counted = database.read(handle -> LoadRows.counted(handle, List.of(learner)))
                .get(learner);
        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, learner));
        assertThat(stored.completions).isEqualTo(counted.completions);
        return counted.completions.keySet();
    }

    private List<String> activityRows(UUID learner) {
        return texts("SELECT activity FROM activity_progress WHERE learner = :learner ORDER BY 1", learner);
    }

    private List<String> months(UUID learner) {
        return texts(
                "SELECT CONCAT_WS(' ', month, latest_activity) FROM learner_month WHERE learner = :learner ORDER BY 1",
                learner);
    }

    // Some are told twice, some in a month that is not that of their day.
    private static List<Delivery> daysOfTwoMonths(UUID learner) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int day = 0; day < 14; day += 2) {
            Event event = played(day % 4 == 0 ? "regard" : "jeu", ONE_DAY * day + 40, 3 * day, 3 * day + 20);
            Event later = played("berceuse", ONE_DAY * day + 100, 2 * day, 2 * day + 30);
            deliveries.add(new Delivery(learner, List.of(event), DeviceKind.PHONE, event.at()));
            deliveries.add(new Delivery(learner, List.of(event, later), DeviceKind.TABLET, after(20 * ONE_DAY)));
        }
        return deliveries;
    }

    private List<String> earlierDays(UUID learner) {
        return texts("SELECT CONCAT(day, ' ', activity) FROM study_day WHERE learner = :learner ORDER BY 1", learner);
    }

    private List<String> texts(String sql, UUID learner) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("learner", learner)
                .mapTo(String.class)
                .list());
    }

    @Test
    void adds_up_the_month_over_calls() {
        UUID nadia = learner();
        record(List.of(delivery(nadia, played("regard", 100, 0, 60))));
        record(List.of(delivery(nadia, played("regard", 130, 30, 90))));
        record(List.of(delivery(nadia, played("regard", 130, 30, 90))));

        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(Sums.of(stored.months).values()).containsExactly(new Sums(900, 90, 90));
        assertThat(readTimes.of(nadia)).isEqualTo(new LearnerTimes(90, 90, Duration.ofMinutes(5)));
        assertThat(readTimes.of(null)).isEqualTo(new LearnerTimes(0, 0, Duration.ofMinutes(5)));
    }

    @Test
    void records_two_deliveries_of_one_learner_in_one_transaction() {
        UUID nadia = learner();
        List<Outcome> outcomes = record(
                List.of(delivery(nadia, played("regard", 50, 0, 50)), delivery(nadia, played("regard", 100, 50, 100))));

        assertThat(outcomes).hasSize(2).allMatch(Recorded.class::isInstance);
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 1000));
    }

    @Test
    void declines_what_an_erased_learner_sent_and_records_the_others() {
        UUID erased = learner();
        UUID nadia = learner();
        database.run(transaction -> transaction.execute("UPDATE learner SET erased_at = NOW() WHERE id = ?", erased));

        List<Outcome> outcomes = record(
                List.of(delivery(erased, played("regard", 50, 0, 50)), delivery(nadia, played("regard", 50, 0, 50))));

        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Declined.class, declined -> assertThat(
                        declined.why().status())
                .isEqualTo(401));
        assertThat(playedOf(erased)).isEqualTo(Intervals.EMPTY);
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 500));
    }

    @Test
    void gives_the_account_what_a_guest_sent_before_she_was_merged() {
        UUID guest = learner();
        UUID account = learner();
        database.run(
                transaction -> transaction.execute("UPDATE learner SET merged_into = ? WHERE id = ?", account, guest));

        List<Outcome> outcomes = record(
                List.of(delivery(guest, played("regard", 50, 0, 50)), delivery(account, played("regard", 90, 50, 90))));

        assertThat(outcomes)
                .extracting(outcome -> ((Recorded) outcome).learner())
                .containsOnly(account);
        assertThat(playedOf(account)).isEqualTo(Intervals.of(0, 900));
        assertThat(playedOf(guest)).isEqualTo(Intervals.EMPTY);
    }

    @Test
    void ends_with_the_union_when_two_devices_send_at_once() throws Exception {
        UUID nadia = learner();
        List<Callable<?>> devices = new ArrayList<>();
        for (int device = 0; device < 2; device++) {
            List<Event> evening = everyOther(device);
            devices.add(() -> {
                evening.forEach(event -> record(List.of(delivery(nadia, event))));
                return null;
            });
        }

        allAtOnce(devices);

        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(stored.activity("regard").played()).isEqualTo(Intervals.of(0, 1000));
        assertThat(stored.activity("regard").completed()).isNotNull();
        assertThat(stored.months.values()).extracting(LearnerMonth::mediaTenths).containsExactly(1000L);
        assertThat(stored.course.completed()).isEqualTo(1);
    }

    @Test
    void loses_nothing_when_groups_of_the_same_learners_commit_in_whatever_order() throws Exception {
        List<UUID> learners = Stream.generate(this::learner).limit(6).toList();
        List<Callable<?>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            Random random = new Random(node);
            List<Event> part = everyOther(node % 2);
            nodes.add(() -> {
                for (Event event : part) {
                    List<UUID> shuffled = new ArrayList<>(learners);
                    Collections.shuffle(shuffled, random);
                    record(shuffled.stream()
                            .map(learner -> delivery(learner, event))
                            .toList());
                }
                return null;
            });
        }

        allAtOnce(nodes);

        assertThat(learners).allSatisfy(learner -> assertThat(playedOf(learner)).isEqualTo(Intervals.of(0, 1000)));
    }

    private static List<Event> everyOther(int first) {
        return IntStream.range(0, 20)
                .filter(part -> part % 2 == first)
                .mapToObj(part -> played("regard", 5 * part + 5, 5 * part, 5 * part + 5))
                .toList();
    }

    private static void allAtOnce(List<Callable<?>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<?> done : work.stream().map(threads::submit).toList()) {
                done.get();
            }
        }
    }

    /** As the intake does: what is postponed, because somebody else holds its learner, is recorded again. */
    private List<Outcome> record(List<Delivery> deliveries) {
        List<Outcome> outcomes = new ArrayList<>(recordJournal.record(deliveries, Duration.ofSeconds(20)));
        for (int i = 0; i < outcomes.size(); i++) {
            while (outcomes.get(i) instanceof Postponed) {
                outcomes.set(
                        i,
                        recordJournal
                                .record(List.of(deliveries.get(i)), Duration.ofSeconds(20))
                                .getFirst());
            }
        }
        return outcomes;
    }

    private Intervals playedOf(UUID learner) {
        return database.read(handle -> LoadRows.standingOf(handle, learner))
                .activity("regard")
                .played();
    }

    private UUID learner() {
        UUID id = Ids.next();
        database.run(transaction -> transaction.execute("INSERT INTO learner (id, created_at) VALUES (?, NOW(3))", id));
        return id;
    }

    private static Delivery delivery(UUID learner, Event... events) {
        return new Delivery(learner, List.of(events), DeviceKind.PHONE, after(1_000));
    }
}
