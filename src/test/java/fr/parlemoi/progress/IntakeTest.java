package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.Outcome.Recorded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue and its writer, on a real database. What the writer is to find together gathers while a row holds it up. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class IntakeTest extends OnTheTestCourse {

    @Inject
    RecordJournal recordJournal;

    @Inject
    Database database;

    @Inject
    MeterRegistry serverMeters;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Intake intake;
    private UUID nadia;

    @BeforeEach
    void start() {
        intake = intake(1_000, Duration.ofSeconds(60), meters);
        nadia = learner();
        recorded(intake.take(delivery(nadia, played("berceuse", 10, 0, 10))));
    }

    @AfterEach
    void stop() {
        intake.stop();
    }

    @Test
    void records_what_waits_of_many_learners_in_one_transaction() {
        List<UUID> learners = learners(100);
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();
        long before = transactions();

        whileHeldUp(intake, () -> learners.forEach(learner -> answers.add(intake.take(played50(learner)))));

        answers.forEach(IntakeTest::recorded);
        assertThat(learners).allSatisfy(learner -> assertThat(playedOf(learner)).isEqualTo(Intervals.of(0, 500)));
        assertThat(transactions() - before).isEqualTo(2);
    }

    @Test
    void answers_each_of_several_deliveries_of_one_learner_with_what_it_led_to() {
        UUID lea = learner();
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();

        whileHeldUp(intake, () -> {
            answers.add(intake.take(played50(lea)));
            answers.add(intake.take(delivery(lea, played("regard", 90, 50, 90))));
        });

        assertThat(answers)
                .extracting(answer ->
                        recorded(answer).merged().rows().activity("regard").played())
                .containsExactly(Intervals.of(0, 500), Intervals.of(0, 900));
        assertThat(playedOf(lea)).isEqualTo(Intervals.of(0, 900));
    }

    @Test
    void refuses_what_cannot_be_recorded_and_records_all_that_waited_with_it() {
        List<UUID> learners = learners(9);
        UUID broken = learners.get(4);
        recorded(intake.take(played50(broken)));
        database.run(transaction ->
                transaction.execute("UPDATE learner_month SET latest_progress = x'FF' WHERE learner = ?", broken));
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();

        whileHeldUp(intake, () -> learners.forEach(learner -> answers.add(intake.take(played50(learner)))));

        assertRefused(answers.remove(4));
        answers.forEach(IntakeTest::recorded);
        learners.remove(broken);
        assertThat(learners).allSatisfy(learner -> assertThat(playedOf(learner)).isEqualTo(Intervals.of(0, 500)));
    }

    @Test
    void refuses_what_it_has_no_room_for() {
        Intake small = intake(3, Duration.ofSeconds(60), new SimpleMeterRegistry());
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();

        whileHeldUp(small, () -> {
            answers.add(small.take(played50(nadia)));
            answers.add(small.take(delivery(nadia, played("regard", 60, 50, 60), played("regard", 70, 60, 70))));
            assertThatThrownBy(() -> small.take(played50(nadia)))
                    .isInstanceOfSatisfying(Refusal.class, IntakeTest::assertForNow);
        });

        answers.forEach(IntakeTest::recorded);
        small.stop();
    }

    @Test
    void holds_up_nobody_for_a_learner_whom_somebody_else_holds() {
        UUID lea = learner();
        CompletableFuture<Recorded> held = database.write(transaction -> {
            hold(transaction, nadia);
            CompletableFuture<Recorded> answer = intake.take(played50(nadia));
            recorded(intake.take(played50(lea)));
            assertThat(answer).isNotDone();
            return answer;
        });

        recorded(held);
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 500));
    }

    @Test
    void records_what_comes_while_another_batch_waits_for_the_database() {
        Intake two = intake(2, 1_000, Duration.ofSeconds(60), new SimpleMeterRegistry());
        UUID lea = learner();
        List<CompletableFuture<Recorded>> hers = new ArrayList<>();

        whileHeldUp(two, () -> {
            recorded(two.take(played50(lea)));
            // Those of the one who is being recorded wait for her, and hold up nobody.
            hers.add(two.take(played50(nadia)));
            recorded(two.take(delivery(lea, played("regard", 90, 50, 90))));
            assertThat(hers.getFirst()).isNotDone();
        });

        hers.forEach(IntakeTest::recorded);
        two.stop();
        assertThat(playedOf(lea)).isEqualTo(Intervals.of(0, 900));
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 500));
    }

    @Test
    void does_not_start_without_a_writer() {
        assertThatThrownBy(() -> intake(0, 1_000, Duration.ofSeconds(60), new SimpleMeterRegistry()))
                .hasMessageContaining("parlemoi.intake.writers must be 1 or more");
    }

    @Test
    void refuses_for_a_learner_whom_somebody_else_holds_too_long() {
        Intake hasty = intake(1_000, Duration.ofMillis(1), new SimpleMeterRegistry());
        database.run(transaction -> {
            hold(transaction, nadia);
            assertRefused(hasty.take(played50(nadia)));
        });
        hasty.stop();

        assertThat(playedOf(nadia)).isEqualTo(Intervals.EMPTY);
    }

    @Test
    void merges_again_after_a_deadlock() {
        double before = retries("aborted");
        CompletableFuture<Recorded> answer = database.write(transaction -> {
            // The one who has changed fewer rows is undone: that shall be the writer.
            transaction.execute("CREATE TEMPORARY TABLE weight (id INT PRIMARY KEY) ENGINE = InnoDB");
            transaction.execute("INSERT INTO weight SELECT seq FROM seq_1_to_1000");
            holdMonth(transaction);
            CompletableFuture<Recorded> waiting = intake.take(played50(nadia));
            awaitHeldUp(transaction);
            hold(transaction, nadia);
            transaction.execute("DROP TEMPORARY TABLE weight");
            return waiting;
        });

        recorded(answer);
        assertThat(retries("aborted")).isGreaterThan(before);
        assertThat(playedOf(nadia)).isEqualTo(Intervals.of(0, 500));
    }

    @Test
    void merges_again_when_its_connection_is_lost_and_counts_nothing_twice() {
        double before = retries("lost");
        CompletableFuture<Recorded> answer = database.write(transaction -> {
            holdMonth(transaction);
            CompletableFuture<Recorded> waiting = intake.take(delivery(nadia, played("regard", 100, 0, 100)));
            transaction.execute("KILL " + awaitHeldUp(transaction));
            return waiting;
        });

        ActivityProgress answered = recorded(answer).merged().rows().activity("regard");
        assertThat(retries("lost")).isGreaterThan(before);
        LearnerRows stored = database.read(handle -> LoadRows.everythingOf(handle, nadia));
        assertThat(stored.activity("regard")).isEqualTo(answered);
        assertThat(stored.months.values()).extracting(LearnerMonth::mediaTenths).containsExactly(1_100L);
    }

    @Test
    void answers_all_that_waits_before_it_stops_and_takes_nothing_more() {
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();
        List<CompletableFuture<Void>> stopped = new ArrayList<>();
        whileHeldUp(intake, () -> {
            learners(10).forEach(learner -> answers.add(intake.take(played50(learner))));
            stopped.add(CompletableFuture.runAsync(this::stop));
            takeUntilRefused(answers);
        });

        stopped.getFirst().join();
        assertThat(answers).hasSizeGreaterThanOrEqualTo(10).allMatch(CompletableFuture::isDone);
        answers.forEach(IntakeTest::recorded);
    }

    private void takeUntilRefused(List<CompletableFuture<Recorded>> answers) {
        try {
            while (true) {
                answers.add(intake.take(played50(nadia)));
                Thread.onSpinWait();
            }
        } catch (Refusal stopping) {
            assertForNow(stopping);
        }
    }

    /** Lets the writer get into a transaction that cannot go on before {@code meanwhile} is over. */
    private void whileHeldUp(Intake intake, Runnable meanwhile) {
        CompletableFuture<Recorded> first = database.write(transaction -> {
            holdMonth(transaction);
            CompletableFuture<Recorded> waiting = intake.take(delivery(nadia, played("berceuse", 20, 10, 20)));
            awaitHeldUp(transaction);
            meanwhile.run();
            return waiting;
        });
        recorded(first);
    }

    private void hold(Handle transaction, UUID learner) {
        transaction.execute("SELECT id FROM learner WHERE id = ? FOR UPDATE", learner);
    }

    private void holdMonth(Handle transaction) {
        transaction.execute("SELECT learner FROM learner_month WHERE learner = ? FOR UPDATE", nadia);
    }

    /** The writer's connection, once it waits for the row of {@link #holdMonth}. */
    private static long awaitHeldUp(Handle transaction) {
        Optional<Long> waiting = Optional.empty();
        while (waiting.isEmpty()) {
            waiting = transaction.createQuery("""
                            SELECT id FROM information_schema.processlist
                            WHERE info LIKE 'INSERT INTO learner_month%'""").mapTo(Long.class).findFirst();
        }
        return waiting.get();
    }

    private static Recorded recorded(CompletableFuture<Recorded> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void assertRefused(CompletableFuture<Recorded> answer) {
        assertThatThrownBy(() -> recorded(answer))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(Refusal.class, IntakeTest::assertForNow);
    }

    private static void assertForNow(Refusal refusal) {
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.retryAfter()).isPositive();
    }

    private long transactions() {
        return meters.get("parlemoi.intake.transaction").timer().count();
    }

    private double retries(String trouble) {
        Counter retries = serverMeters
                .find("parlemoi.database.retries")
                .tag("trouble", trouble)
                .counter();
        return retries == null ? 0 : retries.count();
    }

    private Intervals playedOf(UUID learner) {
        return database.read(handle -> LoadRows.standingOf(handle, learner))
                .activity("regard")
                .played();
    }

    private List<UUID> learners(int count) {
        List<UUID> learners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            learners.add(learner());
        }
        return learners;
    }

    private UUID learner() {
        UUID id = Ids.next();
        database.run(transaction -> transaction.execute("INSERT INTO learner (id, created_at) VALUES (?, NOW(3))", id));
        return id;
    }

    private static Delivery played50(UUID learner) {
        return delivery(learner, played("regard", 50, 0, 50));
    }

    private static Delivery delivery(UUID learner, Event... events) {
        return new Delivery(learner, List.of(events), DeviceKind.PHONE, after(1_000));
    }

    private Intake intake(int queue, Duration patience, MeterRegistry registry) {
        return intake(1, queue, patience, registry);
    }

    private Intake intake(int writers, int queue, Duration patience, MeterRegistry registry) {
        record Chosen(int queue, int batch, int writers, Duration patience) implements IntakeConfig {}
        return new Intake(recordJournal, new Chosen(queue, 256, writers, patience), registry);
    }
}
