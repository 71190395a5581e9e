package fr.parlemoi.media.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.PictureSize;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What crews and phones deliver plays upright, in sync, as loud as the rest. */
@BesideTheApplication
class DeliveredFormatsTest {

    private static final double TOGETHER = 0.04;

    @TempDir
    Path folder;

    static Stream<Arguments> delivered() {
        Map<String, String> none = Map.of();
        return Stream.of(
                arguments("telephone.mp4", film -> film.sound("aac", 44_100, 2)),
                arguments("telephone.mov", film -> film.video(
                                "libx265", Map.of("preset", "ultrafast", "x265-params", "log-level=none"))
                        .sound("aac", 48_000, 1)),
                arguments("dix-bits.mkv", film -> film.video(
                                "libx265", Map.of("preset", "ultrafast", "x265-params", "log-level=none"))
                        .pixels(avutil.AV_PIX_FMT_YUV420P10)
                        .sound("aac", 48_000, 2)),
                arguments(
                        "ecran.webm", film -> film.video("libvpx-vp9", Map.of("cpu-used", "8", "deadline", "realtime"))
                                .sound("libopus", 48_000, 2)),
                arguments("av1.webm", film -> film.video("libsvtav1", Map.of("preset", "10", "svtav1-params", "lp=1"))
                        .sound("libopus", 48_000, 1)),
                arguments("montage.mov", film -> film.video("prores_ks", none)
                        .pixels(avutil.AV_PIX_FMT_YUV422P10)
                        .sound("pcm_s16le", 48_000, 2)),
                arguments("emission.ts", film -> film.video("mpeg2video", none).sound("mp2", 48_000, 2)),
                arguments("disque.mpg", film -> film.video("mpeg2video", none).sound("ac3", 48_000, 6)),
                arguments("ancien.avi", film -> film.video("mpeg4", none).sound("mp2", 44_100, 1)),
                arguments("cinq-un.mkv", film -> film.sound("ac3", 48_000, 6)),
                arguments("vieux-micro.mkv", film -> film.sound("flac", 22_050, 1)),
                arguments("soixante.mp4", film -> film.rate(60).sound("aac", 48_000, 1)),
                arguments("cinquante.mkv", film -> film.rate(50).sound("aac", 48_000, 1)),
                arguments("irregulier.mkv", film -> film.rate(30)
                        .shownAt(picture -> picture / 24.0 + (picture % 3) * 0.009)
                        .sound("aac", 48_000, 1)),
                arguments("image-tardive.mkv", film -> film.picturesFrom(0.2).sound("aac", 44_100, 1)),
                arguments("son-tardif.mp4", film -> film.soundFrom(0.25).sound("aac", 48_000, 1)),
                arguments(
                        "loin-de-zero.ts",
                        film -> film.clockFrom(3600).picturesFrom(0.12).sound("aac", 48_000, 2)));
    }

    private static Arguments arguments(String name, Consumer<CrewFilm> how) {
        return Arguments.of(name, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delivered")
    void plays_in_sync_to_the_end(String name, Consumer<CrewFilm> how) throws Exception {
        CrewFilm film = CrewFilm.film();
        how.accept(film);
        Path master = film.write(folder.resolve(name));

        Ladder ladder = EncodeLadder.encode(master, folder.resolve("made"), (rung, share) -> {});

        Played played = Played.of(ladder.films().getFirst());
        assertThat(played.size()).isEqualTo(new PictureSize(320, 180));
        assertThat(played.redAt()).isEqualTo("top left");
        assertThat(played.first()).isCloseTo(0, within(0.001));
        assertThat(played.flashes()).hasSize(CrewFilm.CLAPS.length);
        assertThat(played.beeps()).hasSize(CrewFilm.CLAPS.length);
        for (int i = 0; i < CrewFilm.CLAPS.length; i++) {
            assertThat(played.flashes().get(i)).isCloseTo(played.beeps().get(i), within(TOGETHER));
        }
        assertThat(played.flashes().getLast() - played.flashes().getFirst())
                .isCloseTo(CrewFilm.CLAPS[1] - CrewFilm.CLAPS[0], within(TOGETHER));
        assertThat(played.loudness().integrated()).isCloseTo(-16, within(1.0));
        assertThat(played.loudness().peak()).isLessThanOrEqualTo(-1);
        assertThat(Played.of(ladder.sound().orElseThrow()).beeps().getLast())
                .isCloseTo(played.beeps().getLast(), within(0.005));
    }
}
