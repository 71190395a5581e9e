package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a learner says of herself is hers: optional, changeable, and gone when she takes it back. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class ProfileTest {

    GreenMail mailHost;

    @Inject
    Profiles profiles;

    @Test
    void is_offered_to_whoever_said_nothing_and_shown_to_whoever_did() {
        Phone phone = phone();
        phone.start();
        phone.request()
                .get("/mon-parcours")
                .then()
                .body(containsString("Répondre à quatre questions"), containsString("href=\"/mon-parcours/profil\""));

        say(phone, "assistant-maternel", "domicile", "75", "75118")
                .statusCode(303)
                .header("Location", endsWith("/mon-parcours#profil"));

        phone.request()
                .get("/mon-parcours")
                .then()
                .body(
                        containsString("Assistante maternelle, assistant maternel, À domicile, Paris 18e"),
                        not(containsString("Répondre à quatre questions")));
        phone.request()
                .get("/mon-parcours/profil")
                .then()
                .statusCode(200)
                .body(
                        containsString("<option value=\"assistant-maternel\" selected>"),
                        containsString("<option value=\"75\" selected>"),
                        containsString("<option value=\"75118\" selected>"));
    }

    @Test
    void is_not_offered_to_a_visitor_without_a_session() {
        phone().request().get("/mon-parcours").then().body(not(containsString("/mon-parcours/profil")));
        phone().request().get("/mon-parcours/profil").then().statusCode(401);
        say(phone(), "parent", "", "", "").statusCode(401);
    }

    @Test
    void may_be_said_in_part_changed_and_taken_back() {
        Phone phone = phone();
        UUID learner = UUID.fromString(phone.start());
        say(phone, "", "", "48", "").statusCode(303);
        assertThat(profiles.of(learner)).isEqualTo(Profile.stored(null, null, "48", null));

        say(phone, "parent", "domicile", "", "").statusCode(303);
        assertThat(profiles.of(learner)).isEqualTo(Profile.stored("parent", "domicile", null, null));

        phone.request().post("/mon-parcours/profil/retrait").then().statusCode(303);
        assertThat(profiles.of(learner)).isEqualTo(Profile.NOTHING_SAID);
        phone.request().get("/mon-parcours/profil").then().body(not(containsString("Retirer toutes mes réponses")));
    }

    @ParameterizedTest
    @CsvSource({
        "pilote, domicile, 75, '', Ce métier n’est pas dans la liste",
        "parent, bureau, 75, '', Ce lieu d’exercice n’est pas dans la liste",
        "parent, domicile, 20, '', Ce département n’est pas dans la liste",
        "parent, domicile, 75, 75121, Cet arrondissement n’est pas dans la liste",
        "parent, domicile, 93, 75118, choisissez le département Paris (75)",
        "parent, domicile, '', 75118, choisissez le département Paris (75)"
    })
    void is_refused_with_the_reason_and_what_was_typed(
            String profession, String workplace, String departement, String arrondissement, String reason) {
        Phone phone = phone();
        UUID learner = UUID.fromString(phone.start());
        say(phone, "autre", "pmi", "33", "").statusCode(303);

        say(phone, profession, workplace, departement, arrondissement)
                .statusCode(400)
                .contentType("text/html")
                .body(
                        containsString(reason),
                        containsString("role=\"alert\""),
                        anyChoice(profession, "parent"),
                        anyChoice(workplace, "domicile"),
                        anyChoice(arrondissement, "75118"));

        assertThat(profiles.of(learner)).isEqualTo(Profile.stored("autre", "pmi", "33", null));
    }

    private static Matcher<String> anyChoice(String typed, String known) {
        String selected = "<option value=\"" + known + "\" selected>";
        return typed.equals(known) ? containsString(selected) : not(containsString(selected));
    }

    @Test
    void is_part_of_what_she_may_have_as_a_file() {
        Phone phone = phone();
        phone.start();
        say(phone, "etudiant", "ecole", "75", "75101").statusCode(303);

        phone.request()
                .get("/api/me/export")
                .then()
                .body("learner.answers.profession", equalTo("etudiant"))
                .body("learner.answers.workplace", equalTo("ecole"))
                .body("learner.answers.departement", equalTo("75"))
                .body("learner.answers.arrondissement", equalTo("75101"));

        phone.request().post("/mon-parcours/profil/retrait").then().statusCode(303);
        phone.request().get("/api/me/export").then().body("learner.answers.profession", nullValue());
    }

    @Test
    void goes_with_the_learner_when_she_is_erased() {
        Phone phone = phone();
        UUID learner = UUID.fromString(phone.start());
        say(phone, "parent", "domicile", "75", "75118").statusCode(303);

        phone.request().delete("/api/me").then().statusCode(204);

        assertThat(profiles.of(learner)).isEqualTo(Profile.NOTHING_SAID);
    }

    @Test
    void of_an_account_is_kept_and_completed_by_the_guests() {
        assertThat(merged(
                        Profile.stored("directeur", null, "33", null), Profile.stored("parent", "mam", "75", "75118")))
                .isEqualTo(Profile.stored("directeur", "mam", "33", null));
        assertThat(merged(Profile.NOTHING_SAID, Profile.stored(null, null, "75", "75118")))
                .isEqualTo(Profile.stored(null, null, "75", "75118"));
        assertThat(merged(Profile.stored(null, null, "75", null), Profile.stored(null, null, "75", "75118")))
                .isEqualTo(Profile.stored(null, null, "75", "75118"));
        assertThat(merged(Profile.stored(null, "pmi", "75", "75102"), Profile.NOTHING_SAID))
                .isEqualTo(Profile.stored(null, "pmi", "75", "75102"));
    }

    private Profile merged(Profile ofAccount, Profile ofGuest) {
        String email = "profil." + UUID.randomUUID() + "@exemple.fr";
        UUID account = UUID.fromString(phone().signIn(email, false));
        profiles.say(account, ofAccount);
        Phone phone = phone();
        UUID guest = UUID.fromString(phone.start());
        profiles.say(guest, ofGuest);

        assertThat(phone.signIn(email, true)).isEqualTo(account.toString());

        assertThat(profiles.of(guest)).isEqualTo(Profile.NOTHING_SAID);
        return profiles.of(account);
    }

    @Test
    void is_explained_where_personal_data_are() {
        phone().request()
                .get("/donnees-personnelles")
                .then()
                .body(allOf(containsString("Votre métier, votre lieu d’exercice"), containsString("arrondissement")));
    }

    private ValidatableResponse say(
            Phone phone, String profession, String workplace, String departement, String arrondissement) {
        return phone.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "text/html")
                .formParam("metier", profession)
                .formParam("lieu", workplace)
                .formParam("departement", departement)
                .formParam("arrondissement", arrondissement)
                .post("/mon-parcours/profil")
                .then();
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
