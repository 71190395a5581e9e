package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCacheTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-05T08:00:00Z"));

    @TempDir
    Path folder;

    private MediaCache cache;

    @BeforeEach
    void open() {
        cache = new MediaCache(folder.resolve("cache"));
    }

    @Test
    void answers_as_the_probe_does_and_again_from_the_folder() throws Exception {
        Path film = TestMedia.video(folder.resolve("regard.mp4"), 2);
        Path sound = TestMedia.audio(folder.resolve("voix.m4a"), 2);
        Path picture = TestMedia.picture(folder.resolve("repas.png"), 40, 30);

        for (MediaCache each : List.of(cache, cache, new MediaCache(folder.resolve("cache")))) {
            assertThat(each.probe(film)).isEqualTo(MediaProbe.probe(film));
            assertThat(each.probe(sound)).isEqualTo(MediaProbe.probe(sound));
            assertThat(each.picture(picture)).isEqualTo(new PictureSize(40, 30));
            assertThat(each.poster(film).size()).isEqualTo(new PictureSize(320, 180));
        }
    }

    @Test
    void makes_a_poster_once() throws Exception {
        Path film = TestMedia.video(folder.resolve("regard.mp4"), 2);

        Path poster = Files.setLastModifiedTime(cache.poster(film).file(), LONG_AGO);

        assertThat(cache.poster(film).file()).isEqualTo(poster);
        assertThat(Files.getLastModifiedTime(poster)).isEqualTo(LONG_AGO);
    }

    @Test
    void a_second_build_does_not_load_ffmpeg() throws Exception {
        Path film = TestMedia.video(folder.resolve("regard.mp4"), 2);
        Path picture = TestMedia.picture(folder.resolve("repas.webp"), 40, 30);
        cache.poster(film);
        cache.picture(picture);

        Process second = withoutFfmpeg(SecondBuild.class, folder.resolve("cache"), film, picture);

        assertThat(new String(second.getInputStream().readAllBytes()))
                .contains("320 x 180")
                .contains("40 x 30");
        assertThat(second.waitFor()).isZero();
    }

    /** What a build asks of a full cache. */
    static final class SecondBuild {

        public static void main(String[] paths) throws UnreadableMedia {
            MediaCache cache = new MediaCache(Path.of(paths[0]));
            PictureSize poster = cache.poster(Path.of(paths[1])).size();
            PictureSize picture = cache.picture(Path.of(paths[2]));
            System.out.println(
                    poster.width() + " x " + poster.height() + " " + picture.width() + " x " + picture.height());
        }
    }

    @Test
    void knows_content_whatever_its_name() throws Exception {
        Path film = TestMedia.video(folder.resolve("regard.mp4"), 2);
        Path copy = Files.copy(film, folder.resolve("copie.mp4"));

        assertThat(cache.hash(copy)).isEqualTo(cache.hash(film)).matches("[0-9a-f]{64}");
        assertThat(cache.poster(copy).file()).isEqualTo(cache.poster(film).file());
    }

    @Test
    void sees_that_a_file_changed() throws Exception {
        Path picture = TestMedia.picture(folder.resolve("repas.png"), 40, 30);
        assertThat(cache.picture(picture)).isEqualTo(new PictureSize(40, 30));

        TestMedia.picture(picture, 50, 30);

        assertThat(cache.picture(picture)).isEqualTo(new PictureSize(50, 30));
    }

    @Test
    void does_not_read_an_unchanged_file_again() throws Exception {
        Path file = writtenLongAgo("ab");
        String hash = cache.hash(file);

        // Only somebody who sets clocks back can change a file unseen; that shows that it was not read.
        assertThat(cache.hash(writtenLongAgo("cd"))).isEqualTo(hash);
    }

    @Test
    void reads_a_file_again_that_had_just_changed_when_it_was_hashed() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "ab");
        FileTime time = Files.getLastModifiedTime(file);
        String hash = cache.hash(file);

        Files.writeString(file, "cd");
        Files.setLastModifiedTime(file, time);

        assertThat(cache.hash(file)).isNotEqualTo(hash);
    }

    @Test
    void keeps_nothing_of_a_damaged_file() throws Exception {
        Path film = TestMedia.video(folder.resolve("coupe.mp4"), 2);
        Files.write(film, Arrays.copyOf(Files.readAllBytes(film), 5000));

        assertThatThrownBy(() -> cache.poster(film)).isInstanceOf(UnreadableMedia.class);

        assertThat(folder.resolve("cache/results")).doesNotExist();
    }

    private Path writtenLongAgo(String text) throws Exception {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve("ancien.txt"), text), LONG_AGO);
    }

    private static Process withoutFfmpeg(Class<?> main, Path... arguments) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("bytedeco"))
                .collect(Collectors.joining(File.pathSeparator));
        Stream<String> java =
                Stream.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath, main.getName());
        return new ProcessBuilder(Stream.concat(java, Arrays.stream(arguments).map(Path::toString))
                        .toList())
                .redirectErrorStream(true)
                .start();
    }
}
