package fr.parlemoi.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class GuestTest {

    GreenMail mailHost;

    @Inject
    Database database;

    @Inject
    Learners learners;

    @Inject
    Sessions sessions;

    @Inject
    PlatformConfig config;

    @Test
    void begins_with_one_call_and_stays_the_same_learner() {
        Phone phone = Phone.of(mailHost);

        String learner = phone.keep(phone.request().post("/api/guests"))
                .statusCode(201)
                .extract()
                .path("learner");

        assertThat(UUID.fromString(learner).version()).isEqualTo(7);
        phone.request()
                .post("/api/guests")
                .then()
                .statusCode(200)
                .body("learner", equalTo(learner))
                .body("guest", equalTo(true));
    }

    @Test
    void tells_a_phone_whom_its_pages_and_its_session_are_for_and_whether_that_is_an_account() {
        Phone phone = Phone.of(mailHost);
        phone.request().get("/").then().body(containsString("data-learner=\"\""), not(containsString("data-account")));

        String guest = phone.start();
        phone.request()
                .get("/")
                .then()
                .body(containsString("data-learner=\"" + guest + "\""), not(containsString("data-account")));

        String account = phone.signIn("rose@exemple.fr", true);
        phone.request().get("/").then().body(containsString("data-learner=\"" + account + "\" data-account"));
        phone.request().post("/api/guests").then().statusCode(200).body("guest", equalTo(false));
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
        StartGuest startGuest =
                new StartGuest(database, learners, sessions, new Throttle(config, 2, Duration.ofDays(1)));
        startGuest.start("Ordinateur", "198.51.100.7");
        startGuest.start("Ordinateur", "198.51.100.7");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> startGuest.start("Ordinateur", "198.51.100.7"));

        assertThat(refusal.status()).isEqualTo(429);
        assertThatCode(() -> startGuest.start("Ordinateur", "198.51.100.8")).doesNotThrowAnyException();
    }
}
