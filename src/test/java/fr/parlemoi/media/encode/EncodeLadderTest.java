package fr.parlemoi.media.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.MediaProbe;
import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.VideoTrack;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Owned;
import fr.parlemoi.media.hls.FragmentIndex;
import fr.parlemoi.media.hls.FragmentIndex.Fragment;
import fr.parlemoi.media.hls.TopBox;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BesideTheApplication
@Timeout(60)
class EncodeLadderTest {

    private static final LadderProgress UNHEARD = (rung, share) -> {};

    @TempDir
    Path folder;

    @Test
    void makes_films_that_save_something_and_the_sound_alone() throws Exception {
        Path made = folder.resolve("made");
        Map<String, Double> heard = new ConcurrentHashMap<>();

        Ladder ladder = EncodeLadder.encode(grainy(), made, heard::put);

        assertThat(ladder.films()).map(Path::getFileName).map(Path::toString).containsExactly("360p.mp4", "240p.mp4");
        for (int i = 1; i < ladder.films().size(); i++) {
            assertThat((double) Files.size(ladder.films().get(i)))
                    .isLessThan(0.8 * Files.size(ladder.films().get(i - 1)));
        }
        assertThat(MediaProbe.probe(ladder.films().getFirst()).video())
                .contains(new VideoTrack("h264", 640, 360, 10, 0));
        assertThat(MediaProbe.probe(ladder.films().getFirst()).type())
                .isEqualTo("video/mp4; codecs=\"avc1.640016, mp4a.40.2\"");
        assertThat(heard).containsEntry("360p", 1.0).containsEntry("son", 1.0);
        List<Path> all = new ArrayList<>(ladder.films());
        all.add(ladder.sound().orElseThrow());
        assertThat(files(made)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void drops_a_size_that_saves_less_than_a_quarter() throws Exception {
        Path still =
                CrewFilm.film().video("mpeg4", Map.of()).size(640, 360).rate(5).write(folder.resolve("fixe.avi"));

        assertThat(EncodeLadder.encode(still, folder.resolve("made"), UNHEARD).films())
                .hasSize(1);
    }

    @Test
    void passes_on_untouched_what_it_would_make_itself() throws Exception {
        Ladder first = EncodeLadder.encode(grainy(), folder.resolve("first"), UNHEARD);
        Path film = first.films().getFirst();
        Path sound = first.sound().orElseThrow();

        Ladder second = EncodeLadder.encode(film, folder.resolve("second"), UNHEARD);

        assertThat(EncodeLadder.fits(film)).isTrue();
        assertThat(second.films().getFirst()).isEqualTo(film);
        assertThat(second.films()).hasSizeGreaterThan(1);
        List<Double> keys = Played.of(film).keys();
        for (Path lower : second.films()) {
            assertThat(Played.of(lower).keys()).isEqualTo(keys);
        }
        assertThat(EncodeLadder.fits(sound)).isTrue();
        assertThat(EncodeLadder.encode(sound, folder.resolve("third"), UNHEARD))
                .isEqualTo(new Ladder(List.of(), java.util.Optional.of(sound)));
    }

    @Test
    void passes_on_a_recording_that_a_player_can_begin_at_once() throws Exception {
        Path podcast = Path.of("content", "1-premiers-jours", "pleurs.m4a");

        assertThat(EncodeLadder.fits(podcast)).isTrue();
        assertThat(EncodeLadder.encode(podcast, folder.resolve("made"), UNHEARD))
                .isEqualTo(new Ladder(List.of(), java.util.Optional.of(podcast)));
    }

    @Test
    void refuses_damage_in_a_film_that_needs_no_encoding() throws Exception {
        Path still = CrewFilm.film()
                .video("mpeg4", Map.of())
                .size(640, 360)
                .rate(5)
                .seconds(6)
                .write(folder.resolve("fixe.avi"));
        Path film = EncodeLadder.encode(still, folder.resolve("made"), UNHEARD)
                .films()
                .getFirst();
        byte[] bytes = Files.readAllBytes(film);
        int lastKey = (int) (long) TopBox.in(FileChannel.open(film)).stream()
                .filter(box -> box.type().equals("mdat"))
                .toList()
                .getLast()
                .offset();
        Arrays.fill(bytes, lastKey + 60, lastKey + 400, (byte) 0xA5);
        Path damaged = Files.write(folder.resolve("abime.mp4"), bytes);

        assertThat(EncodeLadder.encode(film, folder.resolve("whole"), UNHEARD).films())
                .containsExactly(film);
        assertThatThrownBy(() -> EncodeLadder.encode(damaged, folder.resolve("again"), UNHEARD))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("est abîmé à 0:0");
    }

    @Test
    void keeps_the_pictures_of_a_film_that_is_only_too_soft_and_not_in_fragments() throws Exception {
        Path master = CrewFilm.film()
                .video("libx264", Map.of("preset", "ultrafast", "g", "25"))
                .sound("aac", 48_000, 1, "", 1000, 0.02)
                .write(folder.resolve("doux.mp4"));

        Path film = EncodeLadder.encode(master, folder.resolve("made"), UNHEARD)
                .films()
                .getFirst();

        assertThat(EncodeLadder.fits(master)).isFalse();
        assertThat(pictures(film)).isEqualTo(pictures(master));
        assertThat(Played.of(film).loudness().integrated()).isBetween(-17.0, -15.0);
        assertThat(EncodeLadder.fits(film)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50:scenecut=0", "75:scenecut=0"})
    void encodes_what_has_its_key_pictures_elsewhere(String keys) throws Exception {
        Path master = CrewFilm.film()
                .video("libx264", Map.of("preset", "ultrafast", "x264-params", "keyint=" + keys))
                .shownAt(picture -> picture / 24.0)
                .write(folder.resolve("ailleurs.mp4"));

        List<Double> made = Played.of(EncodeLadder.encode(master, folder.resolve("made"), UNHEARD)
                        .films()
                        .getFirst())
                .keys();

        assertThat(made).containsExactly(0.0, 2.0);
    }

    @Test
    void refuses_a_film_damaged_in_the_middle_and_says_where() throws Exception {
        Path master = grainy();
        byte[] bytes = Files.readAllBytes(master);
        Arrays.fill(bytes, bytes.length * 9 / 10, bytes.length * 9 / 10 + 3000, (byte) 0x5a);
        Files.write(master, bytes);

        assertThatThrownBy(() -> EncodeLadder.encode(master, folder.resolve("made"), UNHEARD))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageMatching("est abîmé à 0:0[12] : .*copiez-le de nouveau depuis l’original");
        assertThat(files(folder.resolve("made"))).isEmpty();
    }

    @Test
    void refuses_a_film_cut_short() throws Exception {
        Path master = grainy();
        byte[] bytes = Files.readAllBytes(master);
        Files.write(master, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> EncodeLadder.encode(master, folder.resolve("made"), UNHEARD))
                .isInstanceOf(UnreadableMedia.class);
    }

    @Test
    void survives_any_damage() throws Exception {
        byte[] whole = Files.readAllBytes(
                CrewFilm.film().size(160, 90).rate(10).sound("aac", 48_000, 1).write(folder.resolve("entier.mp4")));
        Random random = new Random(20261122);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = whole.clone();
            for (int hit = 0; hit < 1 + round; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path damaged = Files.write(folder.resolve("abime.mp4"), bytes);
            try {
                Ladder ladder = EncodeLadder.encode(damaged, folder.resolve("made"), UNHEARD);
                assertThat(MediaProbe.probe(ladder.films().getFirst()).seconds())
                        .isPositive();
            } catch (UnreadableMedia refused) {
                assertThat(refused).hasMessageMatching("(?s)(est|n’est|ne|dure|change).{20,}");
            }
        }
    }

    @Test
    void stops_when_it_is_told_to_and_leaves_nothing_behind() throws Exception {
        Path master = CrewFilm.film()
                .video("mpeg4", Map.of())
                .size(1280, 720)
                .rate(30)
                .seconds(6)
                .noisy()
                .sound("aac", 48_000, 1)
                .write(folder.resolve("long.mkv"));
        Path made = folder.resolve("made");
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Exception> end = new AtomicReference<>();
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                EncodeLadder.encode(master, made, (rung, share) -> {
                    if (share > 0.1 && rung.equals("720p")) {
                        begun.countDown();
                    }
                });
            } catch (Exception thrown) {
                end.set(thrown);
            }
        });
        begun.await();
        worker.interrupt();

        assertThat(worker.join(java.time.Duration.ofSeconds(5))).isTrue();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(files(made)).isEmpty();
    }

    @Test
    void makes_the_same_sound_and_the_same_pieces_twice() throws Exception {
        Path master = grainy();

        Ladder one = EncodeLadder.encode(master, folder.resolve("one"), UNHEARD);
        Ladder two = EncodeLadder.encode(master, folder.resolve("two"), UNHEARD);

        // Where pieces begin must never differ. Bytes of a film do, once in some hundreds: x264 is given the same
        // pictures and makes up to 6 % more or less of them; the reason was not found.
        assertThat(starts(one)).isEqualTo(starts(two));
        assertThat(one.sound().orElseThrow()).hasSameBinaryContentAs(two.sound().orElseThrow());
    }

    private static List<Double> starts(Ladder ladder) throws IOException {
        return FragmentIndex.read(ladder.films().getLast()).fragments().stream()
                .map(Fragment::start)
                .toList();
    }

    private Path grainy() {
        return CrewFilm.film()
                .video("mpeg4", Map.of())
                .size(640, 360)
                .rate(10)
                .noisy()
                .sound("aac", 48_000, 2)
                .write(folder.resolve("grain.mkv"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<Integer> pictures(Path file) throws Exception {
        List<Integer> hashes = new ArrayList<>();
        try (InputFile input = InputFile.open(file);
                Owned<AVPacket> packet = Owned.packet()) {
            int video = input.best(avutil.AVMEDIA_TYPE_VIDEO).orElseThrow().index();
            while (input.read(packet.it())) {
                if (packet.it().stream_index() == video) {
                    byte[] bytes = new byte[packet.it().size()];
                    packet.it().data().get(bytes);
                    hashes.add(Arrays.hashCode(bytes));
                }
                avcodec.av_packet_unref(packet.it());
            }
        }
        return hashes;
    }
}
