package fr.parlemoi.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work is done once by whoever comes first, again by others when that one dies, and not for ever when it fails. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class RunJobsTest {

    @Inject
    Database database;

    @Inject
    Jobs jobs;

    @Inject
    RunJobs runJobs;

    @Inject
    NotedJobs noted;

    @Inject
    ClockForTests clock;

    @BeforeEach
    void finishWhatOthersLeft() {
        runJobs.runDue();
        noted().ran.clear();
        noted().givenUp.clear();
        noted().failing.clear();
    }

    @AfterEach
    void putTheClockRight() {
        database.run(transaction -> transaction.execute("DELETE FROM job WHERE kind = 'noted'"));
        clock.putRight();
    }

    private NotedJobs noted() {
        return ClientProxy.unwrap(noted);
    }

    private String queue() {
        String payload = UUID.randomUUID().toString();
        database.run(transaction -> jobs.queue(transaction, noted, payload));
        return payload;
    }

    @Test
    void runs_once_what_was_committed_and_nothing_of_what_was_not() {
        String kept = queue();
        try {
            database.run(transaction -> {
                jobs.queue(transaction, noted, "never");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }

        assertThat(runJobs.runDue()).isEqualTo(1);
        assertThat(runJobs.runDue()).isZero();

        assertThat(noted().ran).containsExactly(kept);
    }

    @Test
    void two_runners_at_once_share_the_work() throws InterruptedException {
        List<String> queued = IntStream.range(0, 60).mapToObj(job -> queue()).toList();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> runners = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    await(start);
                    runJobs.runDue();
                }))
                .limit(3)
                .toList();

        start.countDown();
        for (Thread runner : runners) {
            runner.join();
        }

        assertThat(noted().ran).containsExactlyInAnyOrderElementsOf(queued);
    }

    @Test
    void a_job_of_a_node_that_died_is_taken_over_when_its_claim_ends() {
        String left = queue();
        Optional<Job> claimed = database.write(transaction -> jobs.claim(transaction, Set.of("noted")));
        assertThat(claimed).isPresent();

        assertThat(runJobs.runDue()).isZero();
        clock.putForward(Duration.ofMinutes(5).plusSeconds(1));
        runJobs.runDue();

        assertThat(noted().ran).containsExactly(left);
    }

    @Test
    void who_comes_back_late_does_not_end_what_another_has_claimed() {
        queue();
        Job late = database.write(transaction -> jobs.claim(transaction, Set.of("noted")))
                .orElseThrow();
        clock.putForward(Duration.ofMinutes(6));
        Job now = database.write(transaction -> jobs.claim(transaction, Set.of("noted")))
                .orElseThrow();

        database.run(transaction -> jobs.done(transaction, late));
        assertThat(ended()).isZero();

        database.run(transaction -> jobs.done(transaction, now));
        assertThat(ended()).isEqualTo(1);
    }

    private int ended() {
        return database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM job WHERE kind = 'noted' AND done_at IS NOT NULL")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void what_fails_is_tried_again_with_growing_pauses_and_given_up_after_a_day() {
        String payload = queue();
        noted().failing.add(payload);
        runJobs.runDue();
        assertThat(runJobs.runDue()).isZero();
        clock.putForward(Duration.ofSeconds(61));
        assertThat(runJobs.runDue()).isEqualTo(1);
        clock.putForward(Duration.ofSeconds(61));
        assertThat(runJobs.runDue()).isZero();
        clock.putForward(Duration.ofSeconds(61));
        assertThat(runJobs.runDue()).isEqualTo(1);
        assertThat(noted().ran).hasSize(3);

        clock.putForward(Duration.ofHours(25));
        runJobs.runDue();
        clock.putForward(Duration.ofHours(2));
        runJobs.runDue();

        assertThat(noted().ran).hasSize(3);
        assertThat(noted().givenUp).containsExactly(payload);
    }

    @Test
    void what_failed_for_a_while_succeeds_in_the_end() {
        String payload = queue();
        noted().failing.add(payload);
        runJobs.runDue();
        noted().failing.clear();

        clock.putForward(Duration.ofHours(3));
        runJobs.runDue();
        clock.putForward(Duration.ofHours(30));
        runJobs.runDue();

        assertThat(noted().ran).containsExactly(payload, payload);
        assertThat(noted().givenUp).isEmpty();
    }

    @Test
    void ended_jobs_are_kept_for_thirty_days() {
        queue();
        runJobs.runDue();

        clock.putForward(Duration.ofDays(29));
        runJobs.purge();
        assertThat(ended()).isEqualTo(1);
        clock.putForward(Duration.ofDays(2));
        runJobs.purge();
        assertThat(ended()).isZero();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
