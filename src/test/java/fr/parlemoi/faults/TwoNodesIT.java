package fr.parlemoi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.packaged.PackagedServer;
import fr.parlemoi.platform.mariadb.Access;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one external MariaDB, every phone speaking now to one, now to the other; and that MariaDB in trouble. */
class TwoNodesIT {

    private static final long BUFFER_POOL = 64L * 1024 * 1024;

    // More at a node than it has connections to the database.
    private static final int PHONES = 60;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @TempDir
    static Path shared;

    @TempDir
    static Path elsewhere;

    private static EmbeddedMariaDb database;
    private static PackagedServer one;
    private static PackagedServer other;

    private final Trial trial = Trial.begin();

    @BeforeAll
    static void start() {
        database = startDatabase(0);
        // One after the other makes the tables and the keys; then both could be started at once.
        CompletableFuture<PackagedServer> first = CompletableFuture.supplyAsync(TwoNodesIT::startNode);
        CompletableFuture<PackagedServer> second = CompletableFuture.supplyAsync(TwoNodesIT::startNode);
        one = first.join();
        other = second.join();
    }

    private static EmbeddedMariaDb startDatabase(int port) {
        return EmbeddedMariaDb.start(new Settings(elsewhere, MariaDbForTests.BINARIES, port, BUFFER_POOL));
    }

    private static PackagedServer startNode() {
        Access access = database.access();
        return PackagedServer.start(
                shared,
                "quarkus.datasource.jdbc.url=" + access.url(),
                "quarkus.datasource.username=" + access.username(),
                "quarkus.datasource.password=" + access.password(),
                "parlemoi.throttle.enabled=false");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void keep_the_union_of_what_one_learner_sends_to_both() {
        try (Load load = load()) {
            load.start();
            load.awaitReceipts(Trial.times(5, 200));
            load.stop();
            judge(load);
        }
    }

    @Test
    void refuse_clearly_while_the_database_hangs_and_go_on_when_it_answers() {
        for (int pause = 0; pause < Trial.times(1, 5); pause++) {
            try (Load load = load()) {
                load.start();
                load.awaitReceipts(1);
                DatabaseProcess.on(elsewhere).getFirst().freeze();
                try {
                    Waiting.pause(PAUSE);
                    load.awaitRefusals(1);
                    awaitReadiness(load, 503);
                } finally {
                    DatabaseProcess.on(elsewhere).getFirst().thaw();
                }
                goOn(load);
            }
        }
    }

    @Test
    void refuse_clearly_while_the_database_is_stopped_and_go_on_when_it_is_back() {
        for (int stop = 0; stop < Trial.times(1, 5); stop++) {
            try (Load load = load()) {
                load.start();
                load.awaitReceipts(1);
                int port = database.access().port();
                database.close();
                load.awaitRefusals(PHONES);
                awaitReadiness(load, 503);
                database = startDatabase(port);
                goOn(load);
            }
        }
    }

    private Load load() {
        return new Load(trial, new Line(one.address(), other.address()), PHONES);
    }

    private void goOn(Load load) {
        load.awaitReceipts(2);
        load.stop();
        awaitReadiness(load, 200);
        judge(load);
    }

    private static void awaitReadiness(Load load, int status) {
        for (PackagedServer node : new PackagedServer[] {one, other}) {
            Waiting.until(
                    "readiness is " + status,
                    () -> load.line()
                                    .get(node.address(), "/q/health/ready", null)
                                    .status()
                            == status);
        }
    }

    private void judge(Load load) {
        new Judge(trial, DatabaseAddress.of(database.access()), load.line()).judge(load.ledger());
        assertThat(load.ledger().receipts()).isPositive();
        System.out.println(load.ledger());
    }
}
