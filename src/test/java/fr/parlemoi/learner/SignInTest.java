package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
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
class SignInTest {

    GreenMail mailHost;

    @Test
    void answers_alike_whether_or_not_the_address_is_known() {
        phone().signIn("nadia@exemple.fr", false);

        String known =
                phone().askForCode("nadia@exemple.fr").statusCode(202).extract().asString();
        String unknown = phone().askForCode("personne@exemple.fr")
                .statusCode(202)
                .extract()
                .asString();

        assertThat(known).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nadia", "nadia@", "@exemple.fr", "nadia@exemple", "na dia@exemple.fr"})
    void refuses_what_is_no_address(String email) {
        phone().askForCode(email).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refuses_an_empty_request() {
        phone().request()
                .contentType(ContentType.JSON)
                .post("/api/sign-in")
                .then()
                .statusCode(400);
    }

    @Test
    void makes_a_guest_an_account_with_the_same_id() {
        Phone phone = phone();
        String guest = phone.start();

        String account = phone.signIn("mina@exemple.fr", true);

        assertThat(account).isEqualTo(guest);
    }

    @Test
    void finds_the_account_again_however_the_address_is_typed() {
        String account = phone().signIn("amelie@exemple.fr", false);
        Phone second = phone();
        second.askForCode("  Amelie@EXEMPLE.fr ").statusCode(202);

        second.enter("AMELIE@exemple.fr", second.mailedCode("amelie@exemple.fr"), false)
                .statusCode(204);

        assertThat(second.learner()).isEqualTo(account);
    }

    @Test
    void merges_a_guest_into_the_account_she_signs_in_to() {
        String account = phone().signIn("lucie@exemple.fr", false);
        Phone second = phone();
        String guest = second.start();
        Phone stillGuest = phone();
        stillGuest.takeOver(second);

        String now = second.signIn("lucie@exemple.fr", true);

        assertThat(now).isEqualTo(account).isNotEqualTo(guest);
        assertThat(stillGuest.learner()).isEqualTo(account);
    }

    @Test
    void shows_nothing_of_the_account_to_the_token_of_its_merged_guest() {
        phone().signIn("rose@exemple.fr", false);
        Phone second = phone();
        second.start();
        Phone stillGuest = phone();
        stillGuest.takeOver(second);
        second.signIn("rose@exemple.fr", true);

        stillGuest.request().get("/api/sessions").then().statusCode(403);
        stillGuest.request().get("/api/me/export").then().statusCode(403);
        stillGuest.request().delete("/api/me").then().statusCode(403);
    }

    @Test
    void leaves_a_guest_alone_who_is_not_to_be_kept() {
        String account = phone().signIn("ines@exemple.fr", false);
        Phone second = phone();
        String guest = second.start();
        Phone stillGuest = phone();
        stillGuest.takeOver(second);

        assertThat(second.signIn("ines@exemple.fr", false)).isEqualTo(account).isNotEqualTo(guest);
        stillGuest.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void switches_from_account_to_account_and_never_merges() {
        Phone phone = phone();
        String first = phone.signIn("paule@exemple.fr", true);
        String second = phone.signIn("yvette@exemple.fr", true);

        assertThat(second).isNotEqualTo(first);
        assertThat(phone().signIn("paule@exemple.fr", true)).isEqualTo(first);
    }

    @Test
    void ends_the_session_from_before_the_sign_in() {
        Phone phone = phone();
        phone.start();
        Phone planted = phone();
        planted.takeOver(phone);

        phone.signIn("fleur@exemple.fr", true);

        planted.request().get("/api/sessions").then().statusCode(401);
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
