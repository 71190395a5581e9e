package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterTest {

    private static final int BLACK = 20;
    private static final int CREAM = 220;

    @TempDir
    Path folder;

    @Test
    void is_a_webp_of_the_films_size() throws Exception {
        PictureSize size = Poster.write(TestMedia.video(folder.resolve("regard.mp4"), 2), webp());

        assertThat(size).isEqualTo(new PictureSize(320, 180));
        assertThat(MediaProbe.picture(webp())).isEqualTo(size);
    }

    @Test
    void is_not_black_when_the_film_begins_so() throws Exception {
        Path film = TestMedia.film(folder.resolve("fondu.mp4"), 10, TestMedia.Film.ORDINARY.blackFor(6));

        Poster.write(film, webp());

        assertThat(luma(0.9, 0.1)).isGreaterThan(CREAM);
    }

    @Test
    void is_black_when_the_whole_film_is() throws Exception {
        Path film = TestMedia.film(folder.resolve("noir.mp4"), 3, TestMedia.Film.ORDINARY.blackFor(3));

        Poster.write(film, webp());

        assertThat(luma(0.9, 0.1)).isLessThan(BLACK);
    }

    @Test
    void stands_upright_when_the_phone_did() throws Exception {
        Path film = TestMedia.film(folder.resolve("debout.mp4"), 2, TestMedia.Film.ORDINARY.rotated(90));

        PictureSize size = Poster.write(film, webp());

        assertThat(size).isEqualTo(new PictureSize(180, 320));
        // The terracotta square, stored at the top left, is at the top right after a quarter turn clockwise.
        assertThat(luma(0.9, 0.05)).isLessThan(140);
        assertThat(luma(0.1, 0.05)).isGreaterThan(CREAM);
    }

    @Test
    void is_at_most_1280_wide() {
        assertThat(Poster.size(new VideoTrack("h264", 3840, 2160, 25, 0))).isEqualTo(new PictureSize(1280, 720));
        assertThat(Poster.size(new VideoTrack("h264", 640, 481, 25, 0))).isEqualTo(new PictureSize(640, 481));
    }

    @Test
    void leaves_nothing_behind_when_there_is_no_picture() throws Exception {
        Path sound = TestMedia.audio(folder.resolve("voix.m4a"), 1);

        assertThatThrownBy(() -> Poster.write(sound, webp()))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("seulement du son");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(sound);
        }
    }

    private Path webp() {
        return folder.resolve("affiche.webp");
    }

    /** Brightness of the poster at a place given in shares of its width and height, 0 to 255. */
    private int luma(double x, double y) throws Exception {
        return WebpLuma.at(webp(), x, y);
    }
}
