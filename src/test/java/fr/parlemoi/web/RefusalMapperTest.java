package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class RefusalMapperTest {

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
}
