package fr.parlemoi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parlemoi.packaged.PackagedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room is left where the database lies: nothing new is acknowledged, nothing old is lost, and room heals it. */
class FullDiskIT {

    private static final int PHONES = 40;
    private static final String ENOUGH_TO_BEGIN = "400m";

    private final Trial trial = Trial.begin();

    @TempDir
    Path mount;

    @Test
    void refuses_clearly_while_the_disk_is_full_and_goes_on_when_there_is_room() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + ENOUGH_TO_BEGIN, "tmpfs", mount.toString()) == 0, () -> {
            String skipped = "SKIPPED: what happens when the disk is full; only root may mount a small disk for it";
            System.err.println(skipped);
            return skipped;
        });
        try (PackagedServer server = start()) {
            for (int time = 0; time < Trial.times(1, 5); time++) {
                fillAndMakeRoom(server);
            }
        } finally {
            run("umount", "--lazy", mount.toString());
        }
    }

    private PackagedServer start() {
        return PackagedServer.start(mount.resolve("data"), "parlemoi.throttle.enabled=false");
    }

    private void fillAndMakeRoom(PackagedServer server) throws IOException {
        try (Load load = new Load(trial, new Line(server.address()), PHONES)) {
            load.start();
            load.awaitReceipts(1);
            Path filler = fill();
            load.awaitRefusals(PHONES);
            Files.delete(filler);
            load.awaitReceipts(2);
            load.stop();
            new Judge(trial, DatabaseAddress.in(mount.resolve("data")), load.line()).judge(load.ledger());
            assertThat(server.output()).as("what is full is said in the log").containsIgnoringCase("full");
            System.out.println(load.ledger());
        }
    }

    private Path fill() throws IOException {
        Path filler = Files.createFile(mount.resolve("filler"));
        byte[] block = new byte[64 * 1024];
        try (OutputStream file = Files.newOutputStream(filler)) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
