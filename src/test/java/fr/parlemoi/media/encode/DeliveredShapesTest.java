package fr.parlemoi.media.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.PictureSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever shape a picture is delivered in, it is shown upright, undistorted, in sizes that phones play. */
@BesideTheApplication
class DeliveredShapesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void turns_what_a_phone_filmed_upright(int degrees) throws Exception {
        Path master = CrewFilm.film().rotated(degrees).write(folder.resolve("portrait.mp4"));

        Played played = Played.of(films(master).getFirst());

        assertThat(played.size()).isEqualTo(degrees == 180 ? new PictureSize(320, 180) : new PictureSize(180, 320));
        assertThat(played.redAt())
                .isEqualTo(Map.of(90, "top right", 180, "bottom right", 270, "bottom left")
                        .get(degrees));
    }

    @Test
    void shows_pixels_that_are_wider_than_high_square() throws Exception {
        Path master = CrewFilm.film().size(180, 144).pixelsWide(142).write(folder.resolve("quatre-tiers.mkv"));

        assertThat(Played.of(films(master).getFirst()).size()).isEqualTo(new PictureSize(256, 144));
    }

    @Test
    void keeps_the_shape_of_old_television() throws Exception {
        Path master = CrewFilm.film().size(640, 480).seconds(0.4).write(folder.resolve("quatre-tiers.mkv"));

        assertThat(sizes(films(master))).first().isEqualTo(new PictureSize(640, 480));
    }

    @ParameterizedTest
    @CsvSource({"321, 181, 320, 180", "175, 99, 174, 98", "64, 48, 64, 48"})
    void makes_odd_sizes_even(int width, int height, int shownWidth, int shownHeight) throws Exception {
        Path master = CrewFilm.film()
                .video("mpeg4", Map.of())
                .size(width, height)
                .seconds(0.4)
                .write(folder.resolve("impair.avi"));

        assertThat(sizes(films(master))).containsExactly(new PictureSize(shownWidth, shownHeight));
    }

    @Test
    void weaves_no_comb_out_of_two_fields() throws Exception {
        Path master = CrewFilm.film()
                .video("mpeg2video", Map.of())
                .interlaced()
                .size(720, 576)
                .seconds(0.6)
                .write(folder.resolve("camescope.ts"));

        Master read = Master.read(master);
        assertThat(read.pictures().orElseThrow().interlaced()).isTrue();
        assertThat(Played.of(films(master).getFirst()).pictures()).isEqualTo(15);
    }

    @Test
    void makes_four_aligned_sizes_of_a_film_in_4k() throws Exception {
        Path master = CrewFilm.film()
                .video("libx265", Map.of("preset", "ultrafast", "x265-params", "log-level=none"))
                .pixels(avutil.AV_PIX_FMT_YUV420P10)
                .size(3840, 2160)
                .rate(10)
                .noisy()
                .write(folder.resolve("drone.mp4"));

        List<Played> played = played(films(master));

        assertThat(played)
                .extracting(Played::size)
                .containsExactly(
                        new PictureSize(1280, 720),
                        new PictureSize(854, 480),
                        new PictureSize(640, 360),
                        new PictureSize(426, 240));
        assertThat(played).allSatisfy(film -> {
            assertThat(film.keys()).isEqualTo(played.getFirst().keys());
            assertThat(film.keys()).hasSize(2).first().isEqualTo(0.0);
            assertThat(film.keys().getLast()).isCloseTo(2, within(0.001));
            assertThat(film.pictures()).isEqualTo(30);
            assertThat(film.level()).isLessThanOrEqualTo(31);
            assertThat(film.colours()).isEqualTo(avutil.AVCOL_SPC_BT709);
        });
    }

    @Test
    void keeps_a_portrait_upright_in_all_sizes() throws Exception {
        Path master = CrewFilm.film()
                .video("mpeg4", Map.of())
                .size(608, 1080)
                .noisy()
                .seconds(1)
                .write(folder.resolve("portrait.mkv"));

        assertThat(sizes(films(master)))
                .containsExactly(new PictureSize(480, 852), new PictureSize(360, 640), new PictureSize(240, 426));
    }

    @Test
    void fills_the_width_with_a_picture_wider_than_usual() throws Exception {
        Path master = CrewFilm.film().size(1720, 720).rate(5).seconds(0.4).write(folder.resolve("cinema.mkv"));

        assertThat(sizes(films(master)).getFirst()).isEqualTo(new PictureSize(1280, 536));
    }

    @Test
    void makes_the_sizes_below_a_film_that_is_kept() throws Exception {
        Path master = CrewFilm.film()
                .video("libx264", Map.of("preset", "ultrafast", "crf", "30", "maxrate", "900k", "bufsize", "900k"))
                .size(800, 450)
                .rate(10)
                .noisy()
                .write(folder.resolve("entre-deux.mp4"));

        List<Path> films = films(master);

        assertThat(Master.read(master).fitness().pictures()).isTrue();
        assertThat(sizes(films))
                .containsExactly(new PictureSize(800, 450), new PictureSize(640, 360), new PictureSize(426, 240));
    }

    private List<Path> films(Path master) throws Exception {
        return EncodeLadder.encode(master, folder.resolve("made"), (rung, share) -> {})
                .films();
    }

    private static List<Played> played(List<Path> films) throws Exception {
        return films.stream().map(DeliveredShapesTest::play).toList();
    }

    private static Played play(Path film) {
        try {
            return Played.of(film);
        } catch (Exception failure) {
            throw new AssertionError(film.toString(), failure);
        }
    }

    private static List<PictureSize> sizes(List<Path> films) throws Exception {
        return played(films).stream().map(Played::size).toList();
    }
}
