package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BesideTheApplication
class BinariesTest {

    @TempDir
    Path folder;

    @Test
    void are_whole_for_both_when_two_servers_unpack_them_at_once() throws Exception {
        Callable<Long> unpack = () -> Files.size(Binaries.in(folder).server());
        try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> sizes = servers.invokeAll(List.of(unpack, unpack));

            assertThat(sizes.getFirst().get()).isEqualTo(sizes.getLast().get()).isGreaterThan(100_000_000);
        }
        assertThat(entries()).containsExactly("mariadb-11.4.5");
    }

    @Test
    void unpacks_again_and_clears_what_a_killed_server_left_half_unpacked() throws IOException {
        long neverAProcess = Integer.MAX_VALUE;
        Files.createDirectory(folder.resolve("unpacking-" + neverAProcess + "-1"));

        Binaries.in(folder);

        assertThat(entries()).containsExactly("mariadb-11.4.5");
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
