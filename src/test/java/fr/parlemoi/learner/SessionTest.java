package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class SessionTest {

    GreenMail mailHost;

    @Inject
    ClockForTests clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void ends_at_sign_out_for_good() {
        Phone phone = phone();
        phone.start();
        Phone copy = phone();
        copy.takeOver(phone);

        Response answer = phone.request().delete("/api/session");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.detailedCookie(Phone.COOKIE).getMaxAge()).isZero();
        copy.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void signs_nobody_out_without_complaint() {
        phone().request().delete("/api/session").then().statusCode(204);
    }

    @Test
    void signs_out_by_a_plain_form() {
        Phone phone = phone();
        phone.start();
        Phone copy = phone();
        copy.takeOver(phone);

        phone.request().post("/mon-parcours/deconnexion").then().statusCode(303);

        copy.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void lists_the_devices_in_words_and_revokes_another_one() {
        Phone phone = phone();
        phone.signIn("huguette@exemple.fr", false);
        Phone tablet = phone();
        tablet.signIn("huguette@exemple.fr", false);

        phone.request().get("/api/sessions").then().statusCode(200).body("sessions", hasSize(2));
        String other = phone.request().get("/api/sessions").path("sessions.find { !it.current }.id");
        phone.request().delete("/api/sessions/" + other).then().statusCode(204);

        tablet.request().get("/api/sessions").then().statusCode(401);
        phone.request().get("/api/sessions").then().body("sessions.current", contains(true));
        phone.request().delete("/api/sessions/" + other).then().statusCode(404);
    }

    @Test
    void revokes_by_a_plain_form() {
        Phone phone = phone();
        phone.signIn("ginette@exemple.fr", false);
        Phone tablet = phone();
        tablet.signIn("ginette@exemple.fr", false);
        String other = phone.request().get("/api/sessions").path("sessions.find { !it.current }.id");

        phone.request()
                .post("/mon-parcours/sessions/" + other + "/revocation")
                .then()
                .statusCode(303);

        tablet.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void leaves_the_sessions_of_others_alone() {
        Phone phone = phone();
        phone.start();
        Phone stranger = phone();
        stranger.start();
        String session = phone.request().get("/api/sessions").path("sessions[0].id");

        stranger.request().delete("/api/sessions/" + session).then().statusCode(404);
        stranger.request().delete("/api/sessions/no-id").then().statusCode(404);

        phone.request().get("/api/sessions").then().statusCode(200);
    }

    @Test
    void names_the_device() {
        Phone phone = phone();
        phone.keep(phone.request()
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36")
                .post("/api/guests"));

        phone.request().get("/api/sessions").then().body("sessions[0].device", equalTo("Téléphone Android, Chrome"));
    }

    @Test
    void is_renewed_by_use_and_lasts_while_it_is_used() {
        Phone phone = phone();
        String learner = phone.start();

        clock.putForward(Duration.ofDays(17));
        assertThat(phone.request().get("/api/sessions").cookie(Phone.COOKIE)).isNull();
        for (int month = 0; month < 12; month++) {
            clock.putForward(Duration.ofDays(30));
            phone.keep(phone.request().get("/api/sessions")).statusCode(200).cookie(Phone.COOKIE);
        }

        assertThat(phone.learner()).isEqualTo(learner);
    }

    @Test
    void ends_after_half_a_year_without_use() {
        Phone phone = phone();
        phone.start();

        clock.putForward(Duration.ofDays(181));

        phone.request().get("/api/sessions").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void shows_a_learner_her_account_and_devices_on_her_page() {
        Phone phone = phone();
        phone.signIn("paulette@exemple.fr", false);

        phone.request()
                .get("/mon-parcours")
                .then()
                .statusCode(200)
                .body(containsString("paulette@exemple.fr"))
                .body(containsString("(cet appareil)"))
                .body(containsString("/mon-parcours/effacement"));
    }

    @Test
    void shows_nobody_on_the_page_of_a_newcomer() {
        phone().request()
                .get("/mon-parcours")
                .then()
                .statusCode(200)
                .body(not(containsString("/mon-parcours/effacement")));
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
