package fr.parlemoi.media.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.MediaProbe;
import fr.parlemoi.media.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound: the French track, as loud as the rest of the course, light. */
@BesideTheApplication
class CourseSoundTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "a beep of amplitude {0}")
    @CsvSource({"0.01", "0.2", "0.99"})
    void is_as_loud_as_the_rest_of_the_course(double volume) throws Exception {
        Path master = recording().sound("pcm_s16le", 44_100, 1, "", 440, volume).write(folder.resolve("voix.wav"));

        Played played = Played.of(sound(master));

        assertThat(played.loudness().integrated()).isCloseTo(-16, within(1.0));
        assertThat(played.loudness().peak()).isLessThanOrEqualTo(-1);
    }

    @Test
    void rounds_peaks_off_rather_than_pass_the_limit() throws Exception {
        Path master = recording()
                .clicks()
                .sound("pcm_s16le", 48_000, 2, "", 300, 0.05)
                .write(folder.resolve("clics.wav"));

        Played played = Played.of(sound(master));

        assertThat(played.loudness().integrated()).isCloseTo(-16, within(1.0));
        assertThat(played.loudness().peak()).isLessThanOrEqualTo(-1);
    }

    @Test
    void leaves_silence_silent() throws Exception {
        Path master = recording().sound("pcm_s16le", 48_000, 1, "", 440, 0.0001).write(folder.resolve("silence.wav"));

        assertThat(Played.of(sound(master)).loudness().integrated()).isLessThan(-60);
    }

    @Test
    void takes_the_french_track_among_several() throws Exception {
        Path master = CrewFilm.film()
                .sound("aac", 48_000, 2, "eng", 500, 0.4)
                .sound("aac", 48_000, 2, "fre", 2000, 0.4)
                .write(folder.resolve("versions.mkv"));

        Ladder ladder = encode(master);

        assertThat(Played.of(ladder.films().getFirst()).pitch()).isCloseTo(2000, within(50.0));
        assertThat(Played.of(ladder.sound().orElseThrow()).pitch()).isCloseTo(2000, within(50.0));
    }

    @Test
    void makes_no_sound_of_a_film_that_has_none() throws Exception {
        Ladder ladder = encode(CrewFilm.film().write(folder.resolve("muet.mkv")));

        assertThat(ladder.sound()).isEmpty();
        assertThat(MediaProbe.probe(ladder.films().getFirst()).audio()).isEmpty();
    }

    @Test
    void lets_the_last_picture_stand_while_sound_goes_on() throws Exception {
        Path master = CrewFilm.film()
                .rate(10)
                .picturesUntil(1.5)
                .sound("aac", 48_000, 1)
                .write(folder.resolve("longue-voix.mkv"));

        Played played = Played.of(encode(master).films().getFirst());

        assertThat(played.last()).isGreaterThan(2.8);
        assertThat(played.beeps()).hasSize(2);
    }

    @Test
    void weighs_at_most_48_kilobits_a_second_beside_a_film_and_64_alone() throws Exception {
        Path film =
                CrewFilm.film().seconds(12).hissing().sound("aac", 48_000, 2).write(folder.resolve("film.mkv"));
        Path podcast =
                recording().seconds(12).hissing().sound("pcm_s16le", 48_000, 2).write(folder.resolve("podcast.wav"));

        assertThat(kilobits(encode(film).sound().orElseThrow())).isBetween(20.0, 48.0);
        assertThat(kilobits(sound(podcast))).isBetween(20.0, 64.0);
    }

    @Test
    void keeps_one_voice_mono_and_makes_six_channels_two() throws Exception {
        Path mono = recording().sound("pcm_s16le", 22_050, 1).write(folder.resolve("mono.wav"));
        Path six = CrewFilm.film().sound("ac3", 48_000, 6).write(folder.resolve("six.mkv"));

        assertThat(probe(sound(mono)).audio().orElseThrow().channels()).isEqualTo(1);
        assertThat(probe(encode(six).films().getFirst()).audio().orElseThrow().channels())
                .isEqualTo(2);
    }

    private static double kilobits(Path file) throws Exception {
        return Files.size(file) / 125.0 / probe(file).seconds();
    }

    private static Probe probe(Path file) throws Exception {
        return MediaProbe.probe(file);
    }

    private static CrewFilm recording() {
        return CrewFilm.film().video("", Map.of());
    }

    private Path sound(Path master) throws Exception {
        Ladder ladder = encode(master);
        assertThat(ladder.films()).isEmpty();
        return ladder.sound().orElseThrow();
    }

    private Ladder encode(Path master) throws Exception {
        return EncodeLadder.encode(master, folder.resolve("made"), (rung, share) -> {});
    }
}
