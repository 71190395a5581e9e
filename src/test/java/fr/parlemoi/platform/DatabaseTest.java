package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.MariaDbForTests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class DatabaseTest {

    @Inject
    Database database;

    @BeforeEach
    void emptyTable() {
        database.run(handle -> {
            handle.execute("CREATE OR REPLACE TABLE trial (name VARCHAR(20) PRIMARY KEY, count INT NOT NULL)");
            handle.execute("INSERT INTO trial VALUES ('left', 0), ('right', 0)");
        });
    }

    @Test
    void speaks_utc() {
        String zone = database.read(handle -> handle.createQuery("SELECT @@session.time_zone")
                .mapTo(String.class)
                .one());

        assertThat(zone).isEqualTo("+00:00");
    }

    @Test
    void keeps_what_people_wrote_out_of_its_failures() {
        assertThatThrownBy(() -> database.run(transaction -> transaction
                        .createUpdate("INSERT INTO no_such_table VALUES (:text)")
                        .bind("text", "ma note")
                        .execute()))
                .hasMessageContaining("no_such_table")
                .hasMessageNotContaining("ma note");
    }

    @Test
    void repeats_the_loser_of_a_deadlock() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch bothHoldTheirFirstRow = new CountDownLatch(2);
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writes = List.of(
                    writers.submit(() -> countInOrder("left", "right", attempts, bothHoldTheirFirstRow)),
                    writers.submit(() -> countInOrder("right", "left", attempts, bothHoldTheirFirstRow)));
            for (Future<?> write : writes) {
                write.get();
            }
        }
        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(counted("left")).isEqualTo(2);
        assertThat(counted("right")).isEqualTo(2);
    }

    private void countInOrder(String first, String second, AtomicInteger attempts, CountDownLatch bothHold) {
        database.run(handle -> {
            attempts.incrementAndGet();
            count(handle, first);
            bothHold.countDown();
            try {
                bothHold.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            count(handle, second);
        });
    }

    private static void count(Handle handle, String name) {
        handle.execute("UPDATE trial SET count = count + 1 WHERE name = ?", name);
    }

    private int counted(String name) {
        return database.read(handle -> handle.createQuery("SELECT count FROM trial WHERE name = ?")
                .bind(0, name)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void repeats_the_work_whose_connection_broke() {
        AtomicInteger attempts = new AtomicInteger();

        database.run(handle -> {
            count(handle, "left");
            if (attempts.incrementAndGet() == 1) {
                handle.execute("KILL CONNECTION_ID()");
            }
            count(handle, "left");
        });

        assertThat(attempts).hasValue(2);
        assertThat(counted("left")).isEqualTo(2);
    }

    @Test
    void undoes_everything_when_the_work_refuses() {
        assertThatThrownBy(() -> database.run(handle -> {
                    count(handle, "left");
                    throw Refusal.conflict("trop tard");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(counted("left")).isZero();
    }

    @Test
    void lets_a_fault_of_ours_through_at_once() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.run(handle -> {
                    attempts.incrementAndGet();
                    handle.execute("SELECT nonsense FROM nowhere");
                }))
                .isInstanceOf(JdbiException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void refuses_a_value_that_does_not_fit_whatever_the_database_is_set_to() {
        assertThatThrownBy(
                        () -> database.run(handle -> handle.execute("INSERT INTO trial VALUES (REPEAT('x', 21), 0)")))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void finds_the_database_again_after_it_was_killed() {
        DatabaseProcess.find().kill();

        Waiting.until(() -> counted("left") == 0);
    }

    @Test
    void refuses_with_503_while_the_database_is_away() throws Exception {
        String nobodyListens = "jdbc:mariadb://127.0.0.1:1/parlemoi?connectTimeout=500";
        Database away = new Database(Jdbi.create(new MariaDbDataSource(nobodyListens)), new SimpleMeterRegistry());

        assertThatThrownBy(() -> away.read(handle -> handle.execute("SELECT 1")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.retryAfter()).isPositive();
                });
    }
}
