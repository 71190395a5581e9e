package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.content.EncodeWork.Current;
import fr.parlemoi.content.EncodeWork.Progress;
import fr.parlemoi.media.Probe;
import fr.parlemoi.media.VideoTrack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodeDisplayTest {

    private static final Progress MIDWAY = new Progress(
            0.42, 130, 3, 25, List.of(new Current("regard", "720p", 0.62), new Current("orl", "480p", 0.125)));

    @Test
    void says_what_is_done_and_what_is_left() {
        assertThat(EncodeDisplay.line(MIDWAY))
                .isEqualTo(
                        "42\u00a0%, 3/25, encore 2\u00a0min\u00a010\u00a0s · regard 720p 62\u00a0%, orl 480p 13\u00a0%");
    }

    @Test
    void says_no_time_before_it_knows_one() {
        assertThat(EncodeDisplay.line(new Progress(0, -1, 0, 25, List.of()))).isEqualTo("0\u00a0%, 0/25");
    }

    @Test
    void draws_a_bar_that_fits_a_terminal() {
        assertThat(EncodeDisplay.bar(MIDWAY))
                .startsWith("████████░░░░░░░░░░░░ 42\u00a0%")
                .hasSizeLessThan(80);
        assertThat(EncodeDisplay.bar(new Progress(
                        1, 0, 25, 25, List.of(new Current("un-nom-qui-n-en-finit-pas".repeat(3), "720p", 1)))))
                .startsWith("████████████████████ 100\u00a0%")
                .endsWith("…")
                .hasSizeLessThan(80);
    }

    @Test
    void work_counts_by_length_and_pixels() {
        Master small = master("petit", 100, 320, 180);
        Master large = master("grand", 100, 1280, 720);
        EncodeWork work = new EncodeWork(List.of(small, large));
        work.begin(small);
        work.begin(large);
        work.at(small, "240p", 0.5);
        work.at(large, "720p", 0.25);
        work.at(large, "240p", 0.75);

        Progress progress = work.look();

        assertThat(progress.share()).isEqualTo(0.5);
        assertThat(progress.finished()).isZero();
        assertThat(progress.current())
                .containsExactly(new Current("petit", "240p", 0.5), new Current("grand", "720p", 0.25));
        work.end(small);
        work.end(large);
        assertThat(work.look().share()).isEqualTo(1);
        assertThat(work.look().finished()).isEqualTo(2);
    }

    @Test
    void shows_the_pictures_that_are_least_far_and_sound_when_they_are_done() {
        Master film = master("regard", 100, 1280, 720);
        EncodeWork work = new EncodeWork(List.of(film));
        work.begin(film);
        work.at(film, "son", 0.5);
        work.at(film, "720p", 0.7);
        work.at(film, "240p", 0.8);
        assertThat(work.look().current()).containsExactly(new Current("regard", "720p", 0.7));
        work.at(film, "720p", 0.98);
        work.at(film, "240p", 0.98);
        assertThat(work.look().current()).containsExactly(new Current("regard", "son", 0.5));
    }

    @Test
    void draws_over_itself_on_a_terminal_alone() throws Exception {
        assertThat(drawn(true)).contains("\r\u001b[K░░░░").doesNotContain("\n").endsWith("\r\u001b[K");
        assertThat(drawn(false)).isEmpty();
    }

    private static String drawn(boolean terminal) throws InterruptedException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(drawn, true, StandardCharsets.UTF_8);
        EncodeWork work = new EncodeWork(List.of(master("regard", 10, 320, 180)));
        try (EncodeDisplay _ = EncodeDisplay.open(out, terminal, work)) {
            Thread.sleep(600);
        }
        return drawn.toString(StandardCharsets.UTF_8);
    }

    private static Master master(String name, double seconds, int width, int height) {
        VideoTrack video = new VideoTrack("h264", width, height, 25, 0);
        Probe probe = new Probe(seconds, "mp4", Optional.of(video), Optional.empty(), "video/mp4");
        return new Master(Path.of(name + ".mp4"), name, probe, List.of());
    }
}
