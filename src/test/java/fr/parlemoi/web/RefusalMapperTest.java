package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class RefusalMapperTest {

    @TestHTTPResource
    URI site;

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/nowhere", "/connexion/nowhere"})
    void says_404_for_an_unknown_address(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("about:blank"))
                .body("title", equalTo("Page introuvable"))
                .body("status", equalTo(404))
                .body("detail", notNullValue());
    }

    @Test
    void shows_a_page_to_who_asks_for_html() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("<h1>Page introuvable</h1>"));
    }

    @Test
    void says_405_for_another_method() {
        given().put("/api/guests").then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void says_415_for_another_type() {
        given().contentType("text/plain")
                .body("nadia@exemple.fr")
                .post("/api/sign-in")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"number\":\"many\"}", "nonsense"})
    void says_400_for_what_is_not_the_json_expected(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/failing-for-tests")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body(not(containsString("fr.parlemoi")));
    }

    @Test
    void says_401_to_nobody() {
        given().get("/api/failing-for-tests/protected").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void lets_a_learner_in() {
        String token = given().post("/api/guests").cookie("parlemoi");

        given().cookie("parlemoi", token)
                .get("/api/failing-for-tests/protected")
                .then()
                .statusCode(200);
    }

    @Test
    void says_413_for_a_body_beyond_the_limit() {
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"" + "a".repeat(400 * 1024) + "\"}")
                .post("/api/sign-in")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("title", equalTo("Envoi trop volumineux"));
    }

    @Test
    void says_413_for_a_body_that_grows_beyond_the_limit_without_having_said_so() throws Exception {
        byte[] body = new byte[1024 * 1024];
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))
                .build();
        try (HttpClient client = chunking()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Envoi trop volumineux");
        }
    }

    @Test
    void reads_a_body_of_unannounced_length() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{\"email\":\"personne\"}")))
                .build();
        try (HttpClient client = chunking()) {
            assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("prenom@exemple.fr");
        }
    }

    // HTTP/2 has no chunks.
    private static HttpClient chunking() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Test
    void says_413_by_http_2_too() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[1024 * 1024]))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            // The first request only asks for the other protocol.
            client.send(HttpRequest.newBuilder(site).build(), BodyHandlers.discarding());

            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void says_400_for_broken_utf_32_and_for_a_field_that_comes_twice() {
        byte[] broken = {0, 0, 0, '{', 0x22, 0x73, 0x65, 0x78};
        given().contentType(ContentType.JSON)
                .body(broken)
                .post("/api/sign-in")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"a\",\"email\":\"b\"}")
                .post("/api/sign-in")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void says_500_with_a_number_and_nothing_of_the_failure() {
        given().get("/api/failing-for-tests")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("id", notNullValue())
                .body(not(containsString("secret")));
        given().accept("text/html")
                .get("/api/failing-for-tests")
                .then()
                .statusCode(500)
                .contentType(ContentType.HTML)
                .body(not(containsString("secret")));
    }

    @Test
    void tells_no_administrator_of_somebody_who_left_in_the_middle_of_a_request() throws Exception {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler listening = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord entry) {
                logged.add(entry.getFormattedMessage());
            }
        };
        listening.setLevel(Level.ALL);
        Logger log = Logger.getLogger(RefusalMapper.class.getName());
        log.addHandler(listening);
        try {
            try (Socket phone = new Socket(site.getHost(), site.getPort())) {
                String half = "POST /api/failing-for-tests HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
                phone.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(300);
            }
            Thread.sleep(700);
            assertThat(logged).isEmpty();

            given().get("/api/failing-for-tests").then().statusCode(500);
            assertThat(logged).singleElement().asString().startsWith("unexpected failure");
        } finally {
            log.removeHandler(listening);
        }
    }
}
