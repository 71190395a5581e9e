package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.BesideTheApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BesideTheApplication
class MediaProbeTest {

    @TempDir
    Path folder;

    @Test
    void reads_a_film() throws Exception {
        Probe probe = MediaProbe.probe(TestMedia.video(folder.resolve("regard.mp4"), 4.4));

        assertThat(probe.seconds()).isCloseTo(4.4, within(0.03));
        assertThat(probe.container()).isEqualTo("mp4");
        assertThat(probe.video()).contains(new VideoTrack("h264", 320, 180, 5, 0));
        assertThat(probe.audio()).contains(new AudioTrack("aac", 1, 48_000));
        assertThat(probe.type()).matches("video/mp4; codecs=\"avc1\\.42[0-9a-f]{4}, mp4a\\.40\\.2\"");
    }

    @Test
    void gives_the_duration_to_the_millisecond() throws Exception {
        Probe probe = MediaProbe.probe(TestMedia.audio(folder.resolve("voix.m4a"), 3.127));

        assertThat(probe.seconds() * 1000).isEqualTo(Math.rint(probe.seconds() * 1000));
        assertThat(probe.seconds()).isCloseTo(3.127, within(0.025));
    }

    @Test
    void reads_sound_without_pictures() throws Exception {
        Probe probe = MediaProbe.probe(TestMedia.audio(folder.resolve("voix.m4a"), 2));

        assertThat(probe.video()).isEmpty();
        assertThat(probe.type()).isEqualTo("audio/mp4; codecs=\"mp4a.40.2\"");
    }

    @Test
    void reads_pictures_without_sound() throws Exception {
        Probe probe = MediaProbe.probe(TestMedia.film(folder.resolve("muet.mp4"), 2, TestMedia.Film.ORDINARY.silent()));

        assertThat(probe.audio()).isEmpty();
        assertThat(probe.type()).matches("video/mp4; codecs=\"avc1\\.42[0-9a-f]{4}\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void gives_the_size_of_a_turned_film_as_people_see_it(int degrees) throws Exception {
        Probe probe = MediaProbe.probe(
                TestMedia.film(folder.resolve("tourne.mp4"), 1, TestMedia.Film.ORDINARY.rotated(degrees)));

        VideoTrack video = probe.video().orElseThrow();
        assertThat(video.rotation()).isEqualTo(degrees);
        assertThat(video.width()).isEqualTo(degrees == 180 ? 320 : 180);
        assertThat(video.height()).isEqualTo(degrees == 180 ? 180 : 320);
    }

    @Test
    void reads_a_film_with_its_index_at_the_end() throws Exception {
        Path film = TestMedia.film(folder.resolve("index.mp4"), 3, TestMedia.Film.ORDINARY.indexAtEnd());

        assertThat(MediaProbe.probe(film).seconds()).isCloseTo(3, within(0.03));
    }

    @Test
    void knows_other_containers_whatever_their_names() throws Exception {
        Path matroska = TestMedia.video(folder.resolve("equipe.mkv"), 2);
        Path disguised = Files.copy(matroska, folder.resolve("equipe.mp4"));
        Path mov = TestMedia.video(folder.resolve("equipe.mov"), 2);

        assertThat(MediaProbe.probe(disguised).container()).isEqualTo("matroska");
        assertThat(MediaProbe.probe(disguised).type()).startsWith("video/x-matroska; codecs=\"avc1.");
        assertThat(MediaProbe.probe(mov).type()).startsWith("video/quicktime; codecs=\"avc1.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.5, 0.9, 0.99})
    void refuses_a_film_cut_short_with_its_index_at_the_start(double share) throws Exception {
        Path film = cut(TestMedia.video(folder.resolve("coupe.mp4"), 10), share);

        assertThatThrownBy(() -> MediaProbe.probe(film))
                .isInstanceOf(UnreadableMedia.class)
                .message()
                .containsAnyOf("tronqué", "complets");
    }

    @Test
    void says_where_a_film_cut_short_stops() throws Exception {
        Path film = cut(TestMedia.film(folder.resolve("coupe.mp4"), 75, TestMedia.Film.ORDINARY), 0.5);

        assertThatThrownBy(() -> MediaProbe.probe(film))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("est tronqué")
                .hasMessageContaining("copiez-le de nouveau depuis l’original");
    }

    @Test
    void refuses_a_film_cut_short_with_its_index_at_the_end() throws Exception {
        Path film = cut(TestMedia.film(folder.resolve("coupe.mp4"), 3, TestMedia.Film.ORDINARY.indexAtEnd()), 0.7);

        assertThatThrownBy(() -> MediaProbe.probe(film))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageStartingWith("n’est pas un média lisible : ");
    }

    @Test
    void refuses_a_matroska_cut_short() throws Exception {
        Path film = cut(TestMedia.video(folder.resolve("coupe.mkv"), 10), 0.6);

        assertThatThrownBy(() -> MediaProbe.probe(film))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("tronqué");
    }

    @Test
    void refuses_text_named_mp4() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.mp4"), "Penser à filmer la salle.\n".repeat(1000));

        assertThatThrownBy(() -> MediaProbe.probe(file))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageStartingWith("n’est pas un média lisible : ");
    }

    @Test
    void never_follows_a_playlist_to_another_file() throws IOException {
        TestMedia.video(folder.resolve("secret.mp4"), 2);
        Path list = Files.writeString(folder.resolve("liste.mp4"), "#EXTM3U\n#EXTINF:2,\nsecret.mp4\n#EXT-X-ENDLIST\n");
        Path concatenation = Files.writeString(folder.resolve("suite.mp4"), "ffconcat version 1.0\nfile secret.mp4\n");

        assertThatThrownBy(() -> MediaProbe.probe(list)).isInstanceOf(UnreadableMedia.class);
        assertThatThrownBy(() -> MediaProbe.probe(concatenation)).isInstanceOf(UnreadableMedia.class);
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        Path file = Files.createFile(folder.resolve("vide.mp4"));

        assertThatThrownBy(() -> MediaProbe.probe(file))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageStartingWith("est vide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeros.mp4", "zeros.mkv", "zeros.mp3", "zeros.ts"})
    void refuses_zeros(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[3_000_000]);

        assertThatThrownBy(() -> MediaProbe.probe(file)).isInstanceOf(UnreadableMedia.class);
    }

    @Test
    void refuses_a_missing_file() {
        assertThatThrownBy(() -> MediaProbe.probe(folder.resolve("absent.mp4")))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageStartingWith("ne peut pas être ouvert");
    }

    @Test
    void survives_any_damage() throws Exception {
        byte[] whole = Files.readAllBytes(TestMedia.video(folder.resolve("entier.mp4"), 2));
        Path damaged = folder.resolve("abime.mp4");
        java.util.Random random = new java.util.Random(20261122);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = whole.clone();
            for (int hit = 0; hit < 40; hit++) {
                bytes[random.nextInt(round % 2 == 0 ? bytes.length : 3000)] = (byte) random.nextInt();
            }
            Files.write(damaged, bytes);
            assertThat(probeOrRefuse(damaged))
                    .satisfiesAnyOf(
                            probe -> assertThat(probe).isEmpty(),
                            probe -> assertThat(probe.orElseThrow().seconds()).isPositive());
        }
    }

    private static Optional<Probe> probeOrRefuse(Path file) {
        try {
            return Optional.of(MediaProbe.probe(file));
        } catch (UnreadableMedia refused) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"repas.webp", "repas.png", "repas.jpg"})
    void gives_the_size_of_a_picture(String name) throws Exception {
        Path picture = TestMedia.picture(folder.resolve(name), 321, 123);

        assertThat(MediaProbe.picture(picture)).isEqualTo(new PictureSize(321, 123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"repas.webp", "repas.png", "repas.jpg"})
    void refuses_half_a_picture(String name) throws Exception {
        Path picture = cut(TestMedia.picture(folder.resolve(name), 640, 480), 0.5);

        assertThatThrownBy(() -> MediaProbe.picture(picture))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageStartingWith("n’est pas une image lisible : ");
    }

    @Test
    void refuses_a_drawing_named_webp() throws IOException {
        Path file = Files.writeString(folder.resolve("dessin.webp"), "<svg/>", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MediaProbe.picture(file))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("ni du WebP, ni du PNG, ni du JPEG");
    }

    private static Path cut(Path file, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }
}
