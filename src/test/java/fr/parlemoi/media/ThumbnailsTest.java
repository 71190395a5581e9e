package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    @TempDir
    Path folder;

    @Test
    void are_one_every_four_seconds() throws Exception {
        Path film = TestMedia.fragmentedVideo(folder.resolve("regard.mp4"), 9);
        Path webp = folder.resolve("vignettes.webp");

        ThumbnailSheet sheet = Thumbnails.write(film, 9, webp);

        assertThat(sheet).isEqualTo(new ThumbnailSheet(3, 3, 160, 90, 4));
        assertThat(MediaProbe.picture(webp)).isEqualTo(new PictureSize(480, 90));
    }

    @Test
    void are_at_most_a_hundred_in_rows_of_ten() {
        VideoTrack film = new VideoTrack("h264", 1280, 720, 25, 0);
        assertThat(Thumbnails.sheet(film, 3600)).isEqualTo(new ThumbnailSheet(10, 100, 160, 90, 36));
        assertThat(Thumbnails.sheet(film, 300)).isEqualTo(new ThumbnailSheet(10, 75, 160, 90, 4));
        assertThat(Thumbnails.sheet(film, 1)).isEqualTo(new ThumbnailSheet(1, 1, 160, 90, 4));
    }

    @Test
    void stand_upright_when_the_phone_did() throws Exception {
        Path film = TestMedia.film(folder.resolve("debout.mp4"), 2, TestMedia.Film.ORDINARY.rotated(90));
        assertThat(Thumbnails.write(film, 2, folder.resolve("vignettes.webp")))
                .isEqualTo(new ThumbnailSheet(1, 1, 160, 284, 4));
    }

    @Test
    void show_what_is_played_at_their_time() throws Exception {
        Path film = TestMedia.film(
                folder.resolve("fondu.mp4"),
                10,
                TestMedia.Film.ORDINARY.blackFor(4).inFragments());
        Path webp = folder.resolve("vignettes.webp");

        Thumbnails.write(film, 10, webp);

        assertThat(WebpLuma.at(webp, 0.5 / 3, 0.1)).isLessThan(20);
        assertThat(WebpLuma.at(webp, 1.9 / 3, 0.1)).isGreaterThan(220);
        assertThat(WebpLuma.at(webp, 2.9 / 3, 0.1)).isGreaterThan(220);
    }
}
