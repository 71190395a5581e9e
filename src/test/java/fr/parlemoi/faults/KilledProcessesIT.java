package fr.parlemoi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.packaged.PackagedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load: what was acknowledged is there afterwards, once, whichever process died. */
class KilledProcessesIT {

    private static final int PHONES = 16;
    private static final int LONGEST_WAIT_MILLIS = 1500;
    private static final String NO_THROTTLE = "parlemoi.throttle.enabled=false";

    private enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    private final Trial trial = Trial.begin();

    @TempDir
    Path data;

    private PackagedServer server;

    @Test
    void lose_nothing_that_was_acknowledged() {
        server = PackagedServer.start(data, NO_THROTTLE);
        try (DatabaseCount databases = new DatabaseCount(data);
                Load load = new Load(trial, new Line(server.address()), PHONES)) {
            for (Victim victim : victims()) {
                load.start();
                load.awaitReceipts(1);
                Waiting.pause(Duration.ofMillis(trial.choices().nextInt(LONGEST_WAIT_MILLIS)));
                kill(victim, load.line());
                load.awaitReceipts(2);
                load.stop();
                new Judge(trial, DatabaseAddress.in(data), load.line()).judge(load.ledger());
                System.out.println(victim + " killed: " + load.ledger());
            }
            assertThat(databases.most())
                    .as("databases on one directory at once; " + trial)
                    .isEqualTo(1);
        } finally {
            server.close();
        }
    }

    private List<Victim> victims() {
        List<Victim> victims = new ArrayList<>();
        victims.addAll(Collections.nCopies(Trial.times(2, 20), Victim.SERVER));
        victims.addAll(Collections.nCopies(Trial.times(2, 20), Victim.DATABASE));
        victims.addAll(Collections.nCopies(Trial.times(1, 20), Victim.BOTH));
        Collections.shuffle(victims, trial.choices());
        return victims;
    }

    private void kill(Victim victim, Line line) {
        DatabaseProcess database = DatabaseProcess.on(data).getFirst();
        switch (victim) {
            case SERVER -> {
                server.kill();
                assertThat(database.isAlive())
                        .as("the database outlives the server")
                        .isTrue();
                startAgain(line);
            }
            case DATABASE -> database.kill();
            case BOTH -> {
                DatabaseProcess.signal("KILL", victims(database));
                server.kill();
                startAgain(line);
            }
        }
        Waiting.until("a new database serves", () -> DatabaseProcess.on(data).size() == 1);
        assertThat(database.isAlive()).as("the former database runs no more").isFalse();
    }

    private long[] victims(DatabaseProcess database) {
        return trial.choices().nextBoolean()
                ? new long[] {server.pid(), database.pid()}
                : new long[] {database.pid(), server.pid()};
    }

    private void startAgain(Line line) {
        server = PackagedServer.start(data, NO_THROTTLE);
        line.leadTo(server.address());
    }
}
