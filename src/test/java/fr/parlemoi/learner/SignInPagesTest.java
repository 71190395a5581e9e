package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class SignInPagesTest {

    GreenMail mailHost;

    @Test
    void leaves_the_link_out_when_a_request_names_a_foreign_host() {
        Phone phone = phone();
        phone.request()
                .header("Host", "voleur.exemple")
                .contentType(ContentType.JSON)
                .body("{\"email\":\"prudence@exemple.fr\"}")
                .post("/api/sign-in")
                .then()
                .statusCode(202);

        MimeMessage mail = phone.latestMail("prudence@exemple.fr");

        assertThat(Phone.text(mail)).doesNotContain("voleur").doesNotContain("jeton");
        assertThat(Phone.html(mail)).doesNotContain("voleur").doesNotContain("jeton");
    }

    @Test
    void uses_a_link_by_its_button_in_another_browser_and_not_by_opening_it() {
        phone().askForCode("marthe@exemple.fr").statusCode(202);
        Phone other = phone();
        String link = other.mailedLink("marthe@exemple.fr");

        for (int i = 0; i < 3; i++) {
            other.request()
                    .get("/connexion/lien?jeton=" + link)
                    .then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("marthe@exemple.fr"));
        }
        other.follow(link).statusCode(303);
        phone().follow(link).statusCode(403);

        assertThat(phone().signIn("marthe@exemple.fr", false)).isEqualTo(other.learner());
    }

    @Test
    void signs_in_by_plain_forms_and_returns_where_the_learner_was() {
        Phone phone = phone();
        String guest = phone.start();
        phone.request().get("/connexion?retour=/mon-parcours").then().body(containsString("value=\"/mon-parcours\""));
        phone.request()
                .formParam("email", "suzanne@exemple.fr")
                .formParam("retour", "/mon-parcours")
                .post("/connexion")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("one-time-code"))
                .body(containsString("name=\"keepGuest\""));
        String code = phone.mailedCode("suzanne@exemple.fr");

        answerForm(phone, otherThan(code)).statusCode(403).body(containsString("Il vous reste 4 essais"));
        answerForm(phone, code).statusCode(303).header("Location", endsWith("/mon-parcours"));

        assertThat(phone.learner()).isEqualTo(guest);
    }

    @Test
    void shows_what_is_wrong_with_an_address_beside_its_field() {
        phone().request()
                .formParam("email", "suzanne\"><script>")
                .post("/connexion")
                .then()
                .statusCode(400)
                .body(containsString("ne semble pas complète"))
                .body(containsString("suzanne&quot;&gt;&lt;script&gt;"));
    }

    @Test
    void explains_a_link_that_is_over() {
        phone().request()
                .get("/connexion/lien?jeton=autre")
                .then()
                .statusCode(403)
                .body(containsString("Ce lien ne sert plus"));
    }

    private static ValidatableResponse answerForm(Phone phone, String code) {
        return phone.keep(phone.request()
                .formParam("email", "suzanne@exemple.fr")
                .formParam("code", code)
                .formParam("keepGuest", true)
                .formParam("retour", "/mon-parcours")
                .post("/connexion/code"));
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
