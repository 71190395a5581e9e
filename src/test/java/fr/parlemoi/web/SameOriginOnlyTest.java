package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class SameOriginOnlyTest {

    @TestHTTPResource
    URI site;

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void takes_what_our_own_pages_send(String fetchSite) {
        given().header("Sec-Fetch-Site", fetchSite)
                .delete("/api/session")
                .then()
                .statusCode(204);
    }

    @Test
    void takes_what_an_older_browser_sends_from_our_own_pages() {
        given().header("Origin", "http://" + site.getAuthority())
                .delete("/api/session")
                .then()
                .statusCode(204);
    }

    @Test
    void takes_what_no_browser_sends() {
        given().delete("/api/session").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refuses_what_another_site_sends(String fetchSite) {
        given().header("Sec-Fetch-Site", fetchSite)
                .header("Origin", "https://voleur.exemple")
                .delete("/api/session")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("autre site"));
        given().header("Sec-Fetch-Site", fetchSite)
                .delete("/api/session")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://voleur.exemple", "null", "http://localhost:1", "not an origin"})
    void refuses_a_foreign_origin_of_an_older_browser(String origin) {
        given().header("Origin", origin).post("/api/guests").then().statusCode(403);
    }

    @Test
    void lets_another_site_link_to_our_pages() {
        given().header("Sec-Fetch-Site", "cross-site").get("/connexion").then().statusCode(200);
    }
}
