package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.media.encode.LadderProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LadderCacheTest {

    @TempDir
    Path folder;

    private final AtomicInteger steps = new AtomicInteger();
    private final LadderProgress counting = (_, _) -> steps.incrementAndGet();
    private MediaCache cache;
    private LadderCache ladders;

    @BeforeEach
    void open() {
        cache = new MediaCache(folder.resolve("cache"));
        ladders = cache.ladders();
    }

    @Test
    void knows_nothing_of_a_master_before_it_is_encoded() throws Exception {
        assertThat(ladders.find(film())).isEmpty();
    }

    @Test
    void keeps_what_was_made_for_any_later_build() throws Exception {
        Path film = film();
        ladders.make(film, counting);

        MediaFiles made =
                new MediaCache(folder.resolve("cache")).ladders().find(film).orElseThrow();

        assertThat(made).isEqualTo(ladders.find(film).orElseThrow());
        assertThat(made.renditions()).isNotEmpty().allSatisfy(rendition -> {
            assertThat(rendition.path()).hasSize(rendition.bytes());
            assertThat(cache.hash(rendition.path())).isEqualTo(rendition.hash());
            assertThat(rendition.pieces()).isPresent();
            assertThat(rendition.codecs()).startsWith("avc1.");
        });
        assertThat(made.thumbnails().orElseThrow().file()).isRegularFile();
        assertThat(made.waveform()).isEmpty();
    }

    @Test
    void draws_sound_alone() throws Exception {
        Path sound = TestMedia.audio(folder.resolve("voix.m4a"), 2);
        ladders.make(sound, counting);

        MediaFiles made = ladders.find(sound).orElseThrow();

        assertThat(made.renditions()).singleElement().satisfies(rendition -> {
            assertThat(rendition.type()).startsWith("audio/mp4");
            assertThat(rendition.height()).isZero();
        });
        assertThat(made.waveform().orElseThrow()).isRegularFile();
        assertThat(made.sound()).isEmpty();
        assertThat(made.thumbnails()).isEmpty();
    }

    @Test
    void makes_nothing_twice() throws Exception {
        Path film = film();
        ladders.make(film, counting);
        int once = steps.getAndSet(0);

        ladders.make(film, counting);

        assertThat(once).isPositive();
        assertThat(steps).hasValue(0);
    }

    @Test
    void never_copies_the_master() throws Exception {
        Path film = film();
        ladders.make(film, counting);
        String master = cache.hash(film);
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            assertThat(files.filter(Files::isRegularFile).map(cache::hash)).doesNotContain(master);
        }
    }

    @Test
    void follows_a_master_that_moves() throws Exception {
        Path film = film();
        ladders.make(film, counting);
        Path moved = Files.move(film, folder.resolve("ailleurs.mp4"));
        assertThat(ladders.find(moved).orElseThrow().renditions())
                .allSatisfy(rendition -> assertThat(rendition.path()).isRegularFile());
    }

    @Test
    void an_interrupted_encode_leaves_nothing_and_the_next_one_makes_it() throws Exception {
        Path film = film();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread encoding = Thread.ofPlatform().start(() -> {
            try {
                ladders.make(film, (_, _) -> {
                    begun.countDown();
                    sleepUntilInterrupted();
                });
            } catch (UnreadableMedia | InterruptedException | RuntimeException thrown) {
                end.set(thrown);
            }
        });
        begun.await();
        encoding.interrupt();
        encoding.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(ladders.find(film)).isEmpty();
        assertThat(media()).isEmpty();
        ladders.make(film, counting);
        assertThat(ladders.find(film)).isPresent();
    }

    @Test
    void what_a_killed_build_left_is_cleared_away_and_never_found() throws Exception {
        Path film = film();
        Path left = Files.createDirectories(cache.result(film, ".ladder-1.unfinished"));
        Files.writeString(left.resolve("240p.mp4"), "half");

        assertThat(ladders.find(film)).isEmpty();
        ladders.make(film, counting);

        assertThat(left).doesNotExist();
        assertThat(ladders.find(film)).isPresent();
    }

    @Test
    void of_two_that_want_the_same_one_makes_it_and_the_other_waits() throws Exception {
        Path film = film();
        AtomicInteger others = new AtomicInteger();
        Thread other = Thread.ofPlatform().unstarted(() -> {
            try {
                ladders.make(film, (_, _) -> others.incrementAndGet());
            } catch (UnreadableMedia | InterruptedException failure) {
                others.set(-1);
            }
        });
        ladders.make(film, (_, _) -> {
            if (steps.getAndIncrement() == 0) {
                other.start();
            }
        });
        other.join();
        assertThat(steps.get()).isPositive();
        assertThat(others).hasValue(0);
    }

    @Test
    void a_refusal_is_remembered_until_the_master_changes() throws Exception {
        Path film = TestMedia.damagePictures(TestMedia.video(folder.resolve("regard.mp4"), 4));
        assertThatThrownBy(() -> ladders.make(film, counting)).isInstanceOf(UnreadableMedia.class);
        steps.set(0);

        assertThatThrownBy(() -> ladders.find(film))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("abîmé");
        assertThatThrownBy(() -> ladders.make(film, counting)).isInstanceOf(UnreadableMedia.class);
        assertThat(steps).hasValue(0);

        film();
        assertThat(ladders.find(film)).isEmpty();
    }

    @Test
    void a_fit_master_plays_as_it_is_meanwhile_and_another_does_not() throws Exception {
        Path fit = film();
        Path other = TestMedia.video(folder.resolve("camera.mov"), 2);
        assertThat(ladders.untouched(fit).renditions())
                .singleElement()
                .satisfies(rendition -> assertThat(rendition.path()).isEqualTo(fit));
        assertThat(ladders.untouched(other).renditions()).isEmpty();
    }

    private Path film() {
        return TestMedia.fragmentedVideo(folder.resolve("regard.mp4"), 4);
    }

    private List<Path> media() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        }
    }

    private static void sleepUntilInterrupted() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
