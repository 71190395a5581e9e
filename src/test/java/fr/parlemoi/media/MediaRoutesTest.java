package fr.parlemoi.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.CurrentCourse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class MediaRoutesTest {

    private static final String NAME = "regard-0f1e2d3c4b5a6978.mp4";
    private static final String PATH = "/media/" + NAME;
    private static final String TAG = '"' + NAME + '"';
    private static final int SIZE = 300_000;

    @Inject
    CurrentCourse course;

    @TestHTTPResource
    URI server;

    private final byte[] content = new byte[SIZE];

    @BeforeEach
    void publish() throws IOException {
        new Random(7).nextBytes(content);
        Files.write(folder().resolve(NAME), content);
    }

    @AfterEach
    void withdraw() throws IOException {
        Files.delete(folder().resolve(NAME));
    }

    @Test
    void sends_the_whole_file() {
        byte[] body = client().get(PATH)
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .header("Content-Length", Integer.toString(SIZE))
                .header("Accept-Ranges", "bytes")
                .header("ETag", TAG)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Encoding", anyOf(nullValue(), equalTo("identity")))
                .extract()
                .asByteArray();

        assertThat(body).isEqualTo(content);
    }

    @Test
    void waits_for_a_reader_who_is_slower_than_the_disk() throws Exception {
        byte[] film = new byte[12_000_000];
        new Random(8).nextBytes(film);
        Path file = Files.write(folder().resolve("film-0f1e2d3c4b5a6978.mp4"), film);
        try (Socket socket = ask("/media/" + file.getFileName())) {
            // Until the server has nothing to do but wait.
            Thread.sleep(300);

            byte[] answer = socket.getInputStream().readAllBytes();

            assertThat(Arrays.copyOfRange(answer, answer.length - film.length, answer.length))
                    .isEqualTo(film);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void breaks_off_when_a_file_is_cut_short_under_its_name() throws IOException {
        Path file = Files.write(folder().resolve("coupe-0f1e2d3c4b5a6978.mp4"), content);
        String path = "/media/" + file.getFileName();
        try {
            client().get(path).then().statusCode(200);
            try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
                cut.truncate(0);
            }

            try (Socket socket = ask(path)) {
                assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(SIZE);
            }
            client().get(PATH).then().statusCode(200);
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1, 0, 1",
        "bytes=100000-199999, 100000, 199999",
        "bytes=-500, 299500, 299999",
        "bytes=299000-, 299000, 299999",
        "bytes=0-, 0, 299999",
        "bytes=299999-400000, 299999, 299999"
    })
    void sends_a_range(String range, int first, int last) {
        byte[] body = client().header("Range", range)
                .get(PATH)
                .then()
                .statusCode(206)
                .contentType("video/mp4")
                .header("Content-Range", "bytes " + first + "-" + last + "/" + SIZE)
                .header("Content-Length", Integer.toString(last - first + 1))
                .header("ETag", TAG)
                .extract()
                .asByteArray();

        assertThat(body).isEqualTo(Arrays.copyOfRange(content, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=300000-", "bytes=-0", "bytes=999999-1000000"})
    void says_how_long_the_file_is_when_a_range_lies_beyond_it(String range) {
        client().header("Range", range)
                .get(PATH)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + SIZE)
                .header("Cache-Control", nullValue())
                .body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=a-b", "bytes=9-3", "octets=0-1", "bytes=0-1,5-6"})
    void sends_the_whole_file_for_a_range_it_does_not_understand(String range) {
        client().header("Range", range)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Range", nullValue())
                .header("Content-Length", Integer.toString(SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {TAG, "*", "W/" + TAG, "\"autre\", " + TAG})
    void sends_nothing_to_a_browser_that_has_it(String tags) {
        client().header("If-None-Match", tags)
                .header("Range", "bytes=0-1")
                .get(PATH)
                .then()
                .statusCode(304)
                .header("ETag", TAG)
                .header("Cache-Control", containsString("immutable"))
                .body(emptyString());
    }

    @Test
    void sends_the_file_to_a_browser_that_has_another() {
        client().header("If-None-Match", "\"autre.mp4\"").get(PATH).then().statusCode(200);
    }

    @Test
    void goes_on_with_a_range_of_the_same_file_only() {
        given().header("If-Range", TAG)
                .header("Range", "bytes=5-9")
                .get(PATH)
                .then()
                .statusCode(206);
        given().header("If-Range", "\"autre.mp4\"")
                .header("Range", "bytes=5-9")
                .get(PATH)
                .then()
                .statusCode(200);
        given().header("If-Range", "W/" + TAG)
                .header("Range", "bytes=5-9")
                .get(PATH)
                .then()
                .statusCode(200);
        given().header("If-Range", "Sun, 22 Nov 2026 08:00:00 GMT")
                .header("Range", "bytes=5-9")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void answers_head_without_the_file() {
        client().header("Range", "bytes=0-1")
                .head(PATH)
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .header("Content-Length", Integer.toString(SIZE))
                .header("Accept-Ranges", "bytes")
                .header("ETag", TAG)
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource({
        "m3u8, application/vnd.apple.mpegurl",
        "mp4, video/mp4",
        "m4a, audio/mp4",
        "m4s, video/iso.segment",
        "vtt, text/vtt; charset=utf-8",
        "webp, image/webp",
        "svg, image/svg+xml",
        "png, image/png",
        "jpg, image/jpeg"
    })
    void names_the_type(String extension, String type) throws IOException {
        Path file = Files.writeString(folder().resolve("essai-12345678." + extension), "WEBVTT\n");
        try {
            client().get("/media/" + file.getFileName()).then().statusCode(200).header("Content-Type", type);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void sends_an_empty_file() throws IOException {
        Path file = Files.createFile(folder().resolve("vide-12345678.vtt"));
        try {
            client().get("/media/" + file.getFileName()).then().statusCode(200).header("Content-Length", "0");
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media",
                "/media/absent-12345678.mp4",
                "/media/../course.json",
                "/media/..%2fcourse.json",
                "/media/%2e%2e/course.json",
                "/media/..%5c..%5cpom.xml",
                "/media/%2e%2e%2f%2e%2e%2fpom.xml",
                "/media/./../../../pom.xml",
                "/media/regard-0f1e2d3c4b5a6978.mp4%00.webp",
                "/media/regard-0f1e2d3c4b5a6978.mp4%00",
                "/media//etc/passwd",
                "/media/%2fetc%2fpasswd",
                "/media/.hidden.mp4",
                "/media/regard-0f1e2d3c4b5a6978.mp4.unfinished",
                "/media/%ff%fe.mp4"
            })
    void knows_only_files_of_the_course(String target) throws IOException {
        assertThat(statusOf(target)).isIn(404, 400);
    }

    @ParameterizedTest
    @CsvSource({"text/html, text/html", "application/json, application/problem+json"})
    void says_not_found_as_the_rest_of_the_server_does(String accepted, String type) {
        client().accept(accepted)
                .get("/media/absent-12345678.mp4")
                .then()
                .statusCode(404)
                .contentType(containsString(type))
                .header("Cache-Control", not(containsString("immutable")))
                .header("ETag", nullValue())
                .body(containsString("Page introuvable"));
    }

    private Path folder() {
        return CourseFile.media(course.folder());
    }

    private static RequestSpecification client() {
        return given().header("Accept-Encoding", "gzip");
    }

    /** Sends a target as it stands, which ordinary clients would tidy up first. */
    private int statusOf(String target) throws IOException {
        try (Socket socket = ask(target)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    private Socket ask(String target) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
