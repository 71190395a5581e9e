package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@BesideTheApplication
@Timeout(60)
class BackgroundEncodesTest {

    @TempDir
    Path folder;

    private final Semaphore settled = new Semaphore(0);
    private MediaCache cache;
    private Master brief;
    private Master endless;

    @BeforeEach
    void masters() throws Exception {
        cache = new MediaCache(folder.resolve("cache"));
        brief = master(TestMedia.video(folder.resolve("bref.mov"), 2));
        endless = master(TestMedia.video(folder.resolve("sans-fin.mov"), 180));
    }

    @Test
    void a_master_that_leaves_the_course_is_dropped_and_taken_up_when_it_comes_back() throws Exception {
        try (BackgroundEncodes encodes = BackgroundEncodes.start(cache.ladders(), settled::release)) {
            encodes.encode(List.of(endless));
            awaitUnfinished();
            encodes.encode(List.of(brief));
            settled.acquire();
            assertThat(cache.ladders().find(endless.file())).isEmpty();
            assertThat(cache.ladders().find(brief.file())).isPresent();

            encodes.encode(List.of(endless));
            settled.acquire();
            assertThat(cache.ladders().find(endless.file())).isPresent();
        }
    }

    @Test
    void closing_ends_the_work_at_once_and_leaves_nothing_unfinished() throws Exception {
        try (BackgroundEncodes encodes = BackgroundEncodes.start(cache.ladders(), settled::release)) {
            encodes.encode(List.of(endless));
            awaitUnfinished();
        }
        assertThat(unfinished()).isFalse();
        assertThat(cache.ladders().find(endless.file())).isEmpty();
        assertThat(settled.availablePermits()).isZero();
    }

    private Master master(Path file) throws Exception {
        return new Master(file, cache.hash(file), cache.probe(file), List.of());
    }

    private void awaitUnfinished() throws Exception {
        while (!unfinished()) {
            Thread.sleep(5);
        }
    }

    private boolean unfinished() throws IOException {
        Path results = folder.resolve("cache/results").resolve(endless.hash());
        try (Stream<Path> made = Files.list(results)) {
            return made.anyMatch(file -> file.getFileName().toString().endsWith(".unfinished"));
        }
    }
}
