package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class SignInTest {

    GreenMail mailHost;

    @Inject
    ClockForTests clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

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
    void sends_code_and_link_as_text_and_html() throws MessagingException {
        Phone phone = phone();
        phone.askForCode("odile@exemple.fr").statusCode(202);

        MimeMessage mail = phone.latestMail("odile@exemple.fr");

        String code = phone.mailedCode("odile@exemple.fr");
        String link = phone.mailedLink("odile@exemple.fr");
        assertThat(mail.getSubject()).isEqualTo("Votre code de connexion à Parle-moi… !");
        assertThat(Phone.html(mail)).contains(code).contains("/connexion/lien?jeton=" + link);
    }

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

    @Test
    void tells_how_many_tries_are_left_and_stops_after_five() {
        Phone phone = phone();
        phone.askForCode("zoe@exemple.fr").statusCode(202);
        String right = phone.mailedCode("zoe@exemple.fr");

        for (int left = 4; left >= 0; left--) {
            phone.enter("zoe@exemple.fr", otherThan(right), false)
                    .statusCode(403)
                    .body("triesLeft", equalTo(left));
        }
        phone.enter("zoe@exemple.fr", right, false).statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void counts_tries_that_come_at_once_one_by_one() throws Exception {
        Phone phone = phone();
        phone.askForCode("agathe@exemple.fr").statusCode(202);
        String wrong = otherThan(phone.mailedCode("agathe@exemple.fr"));

        List<Integer> statuses = atOnce(
                20,
                () -> phone().enter("agathe@exemple.fr", wrong, false).extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 403).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(15);
    }

    @Test
    void lets_a_code_be_used_once_even_by_many_at_once() throws Exception {
        Phone phone = phone();
        phone.askForCode("celeste@exemple.fr").statusCode(202);
        String code = phone.mailedCode("celeste@exemple.fr");

        List<Integer> statuses = atOnce(
                10,
                () -> phone().enter("celeste@exemple.fr", code, false).extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 403).hasSize(9);
    }

    @Test
    void ends_an_older_code_when_a_newer_one_is_sent() {
        Phone phone = phone();
        phone.askForCode("jeanne@exemple.fr").statusCode(202);
        String older = phone.mailedLink("jeanne@exemple.fr");
        phone.askForCode("jeanne@exemple.fr").statusCode(202);

        followLink(phone, older).statusCode(403);
        phone.enter("jeanne@exemple.fr", phone.mailedCode("jeanne@exemple.fr"), false)
                .statusCode(204);
    }

    @Test
    void ends_a_code_after_ten_minutes() {
        Phone phone = phone();
        phone.askForCode("sarah@exemple.fr").statusCode(202);
        clock.putForward(Duration.ofMinutes(10).plusSeconds(1));

        phone.enter("sarah@exemple.fr", phone.mailedCode("sarah@exemple.fr"), false)
                .statusCode(403)
                .body("triesLeft", equalTo(0));
    }

    @Test
    void refuses_what_can_be_no_code() {
        phone().enter("sarah@exemple.fr", "12345", false).statusCode(400);
        phone().enter("sarah@exemple.fr", "abcdef", false).statusCode(400);
    }

    @Test
    void takes_a_code_typed_with_a_space() {
        Phone phone = phone();
        phone.askForCode("lea@exemple.fr").statusCode(202);
        String code = phone.mailedCode("lea@exemple.fr");

        phone.enter("lea@exemple.fr", code.substring(0, 3) + " " + code.substring(3), false)
                .statusCode(204);
    }

    @Test
    void asks_to_wait_after_many_mails_to_one_address() {
        for (int i = 0; i < 5; i++) {
            phone().askForCode("flot@exemple.fr").statusCode(202);
        }

        phone().askForCode("flot@exemple.fr").statusCode(429).header("Retry-After", notNullValue());
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
        followLink(other, link).statusCode(303);
        followLink(phone(), link).statusCode(403);

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

    private static ValidatableResponse answerForm(Phone phone, String code) {
        return phone.keep(phone.request()
                .formParam("email", "suzanne@exemple.fr")
                .formParam("code", code)
                .formParam("keepGuest", true)
                .formParam("retour", "/mon-parcours")
                .post("/connexion/code"));
    }

    @Test
    void explains_a_link_that_is_over() {
        phone().request()
                .get("/connexion/lien?jeton=autre")
                .then()
                .statusCode(403)
                .body(containsString("Ce lien ne sert plus"));
    }

    private static ValidatableResponse followLink(Phone phone, String link) {
        return phone.keep(phone.request().formParam("jeton", link).post("/connexion/lien"));
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> task).toList());
            return results.stream().map(Future::resultNow).toList();
        }
    }
}
