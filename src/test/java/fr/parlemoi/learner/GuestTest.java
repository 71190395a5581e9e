package fr.parlemoi.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class GuestTest {

    GreenMail mailHost;

    @Test
    void begins_with_one_call_and_stays_the_same_learner() {
        Phone phone = Phone.of(mailHost);

        String learner = phone.keep(phone.request().post("/api/guests"))
                .statusCode(201)
                .extract()
                .path("learner");

        assertThat(UUID.fromString(learner).version()).isEqualTo(7);
        phone.request().post("/api/guests").then().statusCode(200).body("learner", equalTo(learner));
    }

    @Test
    void sets_a_cookie_that_scripts_and_other_sites_cannot_use() {
        Cookie cookie = given().post("/api/guests").detailedCookie("parlemoi");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getMaxAge()).isEqualTo(180 * 24 * 3600);
    }

    @Test
    void binds_the_cookie_to_the_host_when_a_trusted_proxy_says_https() {
        Cookie cookie = given().header("X-Forwarded-Proto", "https")
                .post("/api/guests")
                .then()
                .statusCode(201)
                .extract()
                .detailedCookie("__Host-parlemoi");

        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        given().header("X-Forwarded-Proto", "https")
                .cookie("__Host-parlemoi", cookie.getValue())
                .post("/api/guests")
                .then()
                .statusCode(200);
    }

    @Test
    void takes_no_cookie_by_https_that_a_neighbouring_host_could_have_planted() {
        String token = given().post("/api/guests").cookie("parlemoi");

        given().header("X-Forwarded-Proto", "https")
                .cookie("parlemoi", token)
                .post("/api/guests")
                .then()
                .statusCode(201);
    }

    @Test
    void takes_the_token_as_a_bearer_too() {
        String token = given().post("/api/guests").cookie("parlemoi");

        given().header("Authorization", "Bearer " + token)
                .post("/api/guests")
                .then()
                .statusCode(200);
    }

    @Test
    void treats_a_bad_token_as_nobody() {
        given().cookie("parlemoi", "a.b.c").post("/api/guests").then().statusCode(201);
        given().cookie("parlemoi", "a.b.c").get("/connexion").then().statusCode(200);
        given().header("Authorization", "Bearer a.b.c")
                .get("/api/sessions")
                .then()
                .statusCode(401);
    }

    @Test
    void asks_a_network_to_wait_that_starts_guests_without_end() {
        IntStream.range(0, 600).parallel().forEach(_ -> given().header("X-Forwarded-For", "198.51.100.7")
                .post("/api/guests")
                .then()
                .statusCode(201));

        given().header("X-Forwarded-For", "198.51.100.7")
                .post("/api/guests")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }
}
