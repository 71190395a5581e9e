package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.ARTICLE;
import static fr.parlemoi.content.CourseOnDisk.CAPTIONS;
import static fr.parlemoi.content.CourseOnDisk.COURSE;
import static fr.parlemoi.content.CourseOnDisk.VIDEO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.media.MediaCache;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The dev profile, as an author lives in it. A test that waits for what never comes ends by the time limit. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@TestProfile(RecompileOnEditTest.WritingACourse.class)
@Timeout(60)
class RecompileOnEditTest {

    @Inject
    ContentConfig config;

    @Inject
    CurrentCourse current;

    private CourseOnDisk course;

    @BeforeEach
    void startFromTheValidCourse() {
        course = new CourseOnDisk(config.content().getParent());
        // What an earlier test left is gone, and nothing is being encoded that would change the course under this one.
        Path same = config.content().resolveSibling("same");
        String version = CourseOnDisk.compiled(new CourseOnDisk(same).compile(new MediaCache(config.mediaCache())))
                .course()
                .version();
        eventually(this::catalogue, catalogue -> catalogue.getString("version").equals(version));
        eventually(this::home, home -> home.statusCode() == 200);
    }

    @Test
    void a_new_medium_is_encoded_while_the_course_goes_on() throws Exception {
        String before = catalogue().getString("version");
        course.copy("camera.mov", "1-accueil/camera.mov").replace(VIDEO, "media: regard.mp4", "media: camera.mov");
        eventually(this::catalogue, catalogue -> !catalogue.getString("version").equals(before));
        eventually(this::pending, count -> count == 0);
        byte[] piece = firstPiece(activity("m1-regard").media().playlist());
        assertThat(new String(piece, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("moof");
        assertThat(home().statusCode()).isEqualTo(200);
    }

    /** As a player gets it, from list to list. */
    private static byte[] firstPiece(String playlist) throws PlaylistParserException {
        var film = new MasterPlaylistParser()
                .readPlaylist(list(playlist))
                .variants()
                .getFirst();
        var piece = new MediaPlaylistParser()
                .readPlaylist(list(film.uri()))
                .mediaSegments()
                .getFirst();
        long first = piece.byteRange().orElseThrow().offset().orElseThrow();
        long last = first + piece.byteRange().orElseThrow().length() - 1;
        Response response =
                given().header("Range", "bytes=%d-%d".formatted(first, last)).get("/media/" + piece.uri());
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.contentType()).isEqualTo("video/mp4");
        return response.asByteArray();
    }

    private static String list(String name) {
        Response response = given().get("/media/" + name);
        assertThat(response.contentType()).isEqualTo("application/vnd.apple.mpegurl");
        return response.asString();
    }

    @Test
    void a_fault_found_while_encoding_shows_as_others_do() {
        course.copy("abime.mp4", "1-accueil/regard.mp4");
        Response page = eventually(this::home, home -> home.statusCode() == 500);
        assertThat(page.asString()).contains("content/1-accueil/regard.md:12:8", "regard.mp4");
        course.copy("film.mp4", "1-accueil/regard.mp4");
        eventually(this::home, home -> home.statusCode() == 200);
    }

    @Test
    void an_edit_shows() {
        course.replace(ARTICLE, "Trois cubes", "Quatre cubes");
        eventually(this::catalogue, catalogue -> catalogue
                .getString("modules[1].activities[0].title")
                .equals("Quatre cubes"));
    }

    @Test
    void a_module_in_a_new_folder_shows_once_it_is_whole() {
        course.write(
                "3-nuit/module.yaml",
                course.read("2-jeu/module.yaml").replace("m2", "m3").replace("slug: jeu", "slug: nuit"));
        eventually(this::home, home -> home.statusCode() == 500);
        course.write("3-nuit/cubes.md", course.read(ARTICLE).replace("m2", "m3"))
                .copy("image.webp", "3-nuit/cubes.webp")
                .replace(COURSE, "2-jeu]", "2-jeu, 3-nuit]")
                .replace(COURSE, "minutes: 2.6", "minutes: 4.1");
        eventually(this::catalogue, catalogue -> catalogue.getList("modules").size() == 3);
        removeTheNight();
    }

    @Test
    void a_fault_shows_as_a_page_until_it_is_mended() {
        course.replace(VIDEO, "slug: regard", "slugg: regard");
        Response page = eventually(this::home, home -> home.statusCode() == 500);
        assertThat(page.asString())
                .contains("content/1-accueil/regard.md:3:1", "Vouliez-vous dire «\u00a0slug\u00a0»")
                .doesNotContain("<script", "<style", "style=");
        course.replace(VIDEO, "slugg: regard", "slug: regard");
        eventually(this::home, home -> home.statusCode() == 200);
    }

    @Test
    void machines_and_media_keep_the_last_good_course_while_there_is_a_fault() {
        JsonPath before = catalogue();
        course.replace(CAPTIONS, "sur le tapis.", "");
        eventually(this::home, home -> home.statusCode() == 500);
        assertThat(catalogue().getString("version")).isEqualTo(before.getString("version"));
        String captions = new CourseOnDisk(config.content().getParent().resolve("same"))
                .compiled()
                .activity("m1-regard")
                .orElseThrow()
                .media()
                .captions()
                .getFirst()
                .path();
        given().accept("text/html").get("/media/" + captions).then().statusCode(200);
    }

    /** Media without what encoding makes. */
    private long pending() {
        return current.get()
                .activities()
                .map(Activity::media)
                .filter(Objects::nonNull)
                .filter(media -> media.thumbnails() == null && media.waveform() == null)
                .count();
    }

    private Activity activity(String id) {
        return current.get().activity(id).orElseThrow();
    }

    private JsonPath catalogue() {
        return given().get("/api/catalogue").jsonPath();
    }

    private Response home() {
        return given().accept("text/html").get("/");
    }

    private void removeTheNight() {
        for (String file : new String[] {"3-nuit/cubes.md", "3-nuit/cubes.webp", "3-nuit/module.yaml"}) {
            course.delete(file);
        }
    }

    private static <T> T eventually(Supplier<T> look, Predicate<T> expected) {
        while (true) {
            T seen = look.get();
            if (expected.test(seen)) {
                return seen;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A small course in a folder of its own, compiled as the build would have done it. */
    public static class WritingACourse implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "dev";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("writing-a-course");
                CourseOnDisk course = new CourseOnDisk(folder);
                course.compiled();
                return Map.of(
                        "parlemoi.content", course.content().toString(),
                        "parlemoi.course", course.output().toString(),
                        "parlemoi.media-cache", folder.resolve("cache").toString(),
                        "parlemoi.data", folder.resolve("data").toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
