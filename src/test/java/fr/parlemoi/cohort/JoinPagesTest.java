package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class JoinPagesTest {

    private static final String TRAINER = "lucie.formatrice@exemple.fr";
    private static final String LEARNER = "fatou@exemple.fr";

    @Inject
    Database database;

    @Inject
    StaffForTests staff;

    @Inject
    CohortsForTests cohorts;

    private UUID cohort;
    private String page;

    @BeforeEach
    void open() {
        cohort = cohorts.cohort("Relais de Pantin", TRAINER);
        String code = database.read(handle -> handle.createQuery("SELECT join_code FROM cohort WHERE id = :id")
                .bind("id", cohort)
                .mapTo(String.class)
                .one());
        page = new JoinCode(code).path();
    }

    private RequestSpecification learner() {
        return given().redirects()
                .follow(false)
                // As browsers send a form.
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("parlemoi", staff.cookie(LEARNER));
    }

    private boolean joined() {
        return database.read(handle -> Members.find(handle, cohort, staff.id(LEARNER)))
                .isPresent();
    }

    @Test
    void shows_who_will_see_what_before_anything_is_asked() {
        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString("Relais de Pantin"))
                .body(containsString(TRAINER))
                .body(containsString("Ce que personne ne verra"))
                .body(containsString("/connexion?retour=" + page));
    }

    @Test
    void an_account_gives_her_name_agrees_and_is_in() {
        learner()
                .formParam("prenom", "Fatou")
                .formParam("nom", "Diallo")
                .formParam("accord", "oui")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mon-parcours#cohortes"));

        assertThat(joined()).isTrue();
        learner()
                .get("/mon-parcours")
                .then()
                .body(containsString("Relais de Pantin"))
                .body(containsString(TRAINER));
        learner().get(page).then().body(containsString("Vous êtes déjà dans cette cohorte"));
        learner().get("/api/me/export").then().statusCode(200).body("cohorts.name", hasItem("Relais de Pantin"));
    }

    @Test
    void nobody_joins_without_agreeing() {
        learner()
                .formParam("prenom", "Fatou")
                .formParam("nom", "Diallo")
                .post(page)
                .then()
                .statusCode(400)
                .body(containsString("cochez la case"))
                .body(containsString("value=\"Diallo\""));
        assertThat(joined()).isFalse();
    }

    @Test
    void nobody_joins_without_a_name() {
        learner()
                .formParam("prenom", "Fatou")
                .formParam("nom", "1234")
                .formParam("accord", "oui")
                .post(page)
                .then()
                .statusCode(400);
        assertThat(joined()).isFalse();
    }

    @Test
    void guests_and_strangers_sign_in_first() {
        String guest = given().post("/api/guests").then().extract().cookie("parlemoi");
        given().redirects()
                .follow(false)
                .cookie("parlemoi", guest)
                .formParam("prenom", "Fatou")
                .formParam("nom", "Diallo")
                .formParam("accord", "oui")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/connexion?retour=" + page));
        given().redirects().follow(false).post(page).then().statusCode(303);
    }

    @Test
    void who_leaves_is_seen_by_nobody() {
        learner()
                .formParam("prenom", "Fatou")
                .formParam("nom", "Diallo")
                .formParam("accord", "oui")
                .post(page)
                .then()
                .statusCode(303);

        learner().post("/mon-parcours/cohortes/" + cohort + "/depart").then().statusCode(303);

        assertThat(joined()).isFalse();
        given().cookie("parlemoi", staff.cookie(TRAINER, StaffRole.TRAINER))
                .get("/formateur/cohortes/" + cohort + "/personnes")
                .then()
                .body(not(containsString("Diallo")));
        learner().post("/mon-parcours/cohortes/" + cohort + "/depart").then().statusCode(404);
    }

    @Test
    void a_code_that_opens_nothing_says_what_a_code_looks_like() {
        given().get("/rejoindre/zzzz-zzzz").then().statusCode(404).body(containsString("huit lettres et chiffres"));
        given().queryParam("code", "bonjour")
                .get("/rejoindre")
                .then()
                .statusCode(404)
                .body(containsString("value=\"bonjour\""));
        given().get("/rejoindre").then().statusCode(200).body(containsString("Rejoindre une cohorte"));
        given().redirects()
                .follow(false)
                .queryParam("code", page.replace("/rejoindre/", " ").toUpperCase())
                .get("/rejoindre")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page));
    }

    @Test
    void erasing_oneself_ends_membership() {
        String email = "efface.moi@exemple.fr";
        UUID learner = cohorts.member(cohort, "Zoé", "Petit", email);

        given().cookie("parlemoi", staff.cookie(email))
                .formParam("confirmation", "oui")
                .post("/mon-parcours/effacement")
                .then()
                .statusCode(200);

        Optional<Member> member = database.read(handle -> Members.find(handle, cohort, learner));
        assertThat(member).isEmpty();
    }
}
