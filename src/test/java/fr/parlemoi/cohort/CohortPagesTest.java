package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CohortPagesTest {

    private static final String AMINA = "amina.formatrice@exemple.fr";
    private static final String BRUNO = "bruno.formateur@exemple.fr";

    @Inject
    Database database;

    @Inject
    StaffForTests staff;

    @Inject
    CohortsForTests cohorts;

    private RequestSpecification as(String email, StaffRole... roles) {
        return given().redirects()
                .follow(false)
                // As browsers send a form.
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("parlemoi", staff.cookie(email, roles));
    }

    private RequestSpecification amina() {
        return as(AMINA, StaffRole.TRAINER);
    }

    @Test
    void a_trainer_makes_a_cohort_that_is_open_at_once() {
        String made = amina().formParam("nom", "Relais de Gap, automne")
                .formParam("structure", "Ville de Gap")
                .formParam("departement", "05")
                .post("/formateur/nouvelle-cohorte")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/personnes"))
                .extract()
                .header("Location");

        amina().get(made)
                .then()
                .statusCode(200)
                .body(containsString("/rejoindre/"))
                .body(containsString("class=\"qr\""));
        amina().get("/formateur")
                .then()
                .statusCode(200)
                .body(containsString("Relais de Gap, automne"))
                .body(containsString("Hautes-Alpes (05)"));
        assertThat(trail(AMINA)).contains("Cohorte créée", "Liste d’une cohorte consultée");
    }

    @Test
    void a_form_that_is_refused_is_shown_again_with_what_was_typed() {
        amina().formParam("nom", "Relais d’Embrun")
                .formParam("structure", "Ville d’Embrun")
                .formParam("debut", "2026-09-01")
                .post("/formateur/nouvelle-cohorte")
                .then()
                .statusCode(400)
                .body(containsString("Il manque une des deux dates"))
                .body(containsString("value=\"Ville d’Embrun\""));
        amina().get("/formateur").then().body(not(containsString("Relais d’Embrun")));
    }

    @Test
    void two_spellings_of_an_organisation_are_one() {
        for (String spelling : List.of("Ville de Briançon", "ville de briancon")) {
            amina().formParam("nom", "Cohorte de " + spelling)
                    .formParam("structure", spelling)
                    .post("/formateur/nouvelle-cohorte")
                    .then()
                    .statusCode(303);
        }

        int organisations = database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM organisation WHERE name = 'VILLE DE BRIANÇON'")
                        .mapTo(int.class)
                        .one());
        assertThat(organisations).isEqualTo(1);
    }

    @Test
    void settings_change_what_a_cohort_is_called_and_its_code() {
        UUID cohort = cohorts.cohort("Avant", AMINA);
        String settings = "/formateur/cohortes/" + cohort + "/reglages";
        String before = code(cohort);

        amina().formParam("nom", "Après")
                .formParam("structure", "Ville de Sceaux")
                .formParam("departement", "92")
                .formParam("debut", "2026-09-01")
                .formParam("fin", "2026-12-18")
                .post(settings)
                .then()
                .statusCode(303);
        amina().post(settings + "/code").then().statusCode(303);

        amina().get(settings)
                .then()
                .body(containsString("Après"))
                .body(containsString("1er"))
                .body(containsString("Hauts-de-Seine (92)"));
        assertThat(code(cohort)).isNotEqualTo(before);
        given().get("/rejoindre/" + before).then().statusCode(404);
    }

    @Test
    void a_closed_cohort_has_neither_code_nor_poster() {
        UUID cohort = cohorts.cohort("Fermée", AMINA);
        String page = "/formateur/cohortes/" + cohort;
        amina().get(page + "/affiche").then().statusCode(200).body(containsString("class=\"poster-qr\""));

        amina().post(page + "/reglages/code/retrait").then().statusCode(303);

        assertThat(code(cohort)).isNull();
        amina().get(page + "/affiche").then().statusCode(303).header("Location", endsWith("/personnes"));
        amina().get(page + "/personnes").then().body(containsString("Les inscriptions sont fermées"));
    }

    @Test
    void colleagues_come_and_go_and_the_last_one_stays() {
        UUID cohort = cohorts.cohort("À deux", AMINA);
        String trainers = "/formateur/cohortes/" + cohort + "/reglages/formateurs";
        as(BRUNO, StaffRole.TRAINER)
                .get("/formateur/cohortes/" + cohort + "/personnes")
                .then()
                .statusCode(404);

        amina().formParam("email", BRUNO).post(trainers).then().statusCode(303);
        as(BRUNO).get("/formateur/cohortes/" + cohort + "/personnes").then().statusCode(200);
        as(BRUNO)
                .formParam("trainer", staff.id(BRUNO).toString())
                .post(trainers + "/retrait")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/formateur"));

        as(BRUNO).get("/formateur/cohortes/" + cohort + "/personnes").then().statusCode(404);
        amina().formParam("trainer", staff.id(AMINA).toString())
                .post(trainers + "/retrait")
                .then()
                .statusCode(409);
        assertThat(trail(AMINA)).contains("Formateur ajouté à une cohorte");
        assertThat(trail(BRUNO)).contains("Formateur retiré d’une cohorte");
    }

    @Test
    void only_a_trainer_can_become_a_colleague() {
        UUID cohort = cohorts.cohort("Seule", AMINA);
        staff.cookie("pas.formatrice@exemple.fr");
        for (String email : List.of("pas.formatrice@exemple.fr", "personne@exemple.fr")) {
            amina().formParam("email", email)
                    .post("/formateur/cohortes/" + cohort + "/reglages/formateurs")
                    .then()
                    .statusCode(409)
                    .body(containsString("Personne n’accompagne de cohortes sous cette adresse"))
                    .body(containsString("value=\"" + email + "\""));
        }
    }

    @Test
    void somebody_who_is_removed_is_seen_no_more() {
        UUID cohort = cohorts.cohort("Retrait", AMINA);
        UUID learner = cohorts.member(cohort, "Inès", "Martin", "ines.martin@exemple.fr");
        String page = "/formateur/cohortes/" + cohort;
        amina().get(page + "/personnes").then().body(containsString("Inès Martin"));

        amina().formParam("learner", learner.toString())
                .post(page + "/retraits")
                .then()
                .statusCode(303);

        amina().get(page + "/personnes").then().body(not(containsString("Inès Martin")));
        amina().formParam("learner", learner.toString())
                .post(page + "/retraits")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/personnes", "/affiche", "/reglages"})
    void what_is_another_trainers_answers_as_what_does_not_exist(String page) {
        UUID cohort = cohorts.cohort("À Amina", AMINA);
        RequestSpecification bruno = as(BRUNO, StaffRole.TRAINER);

        String foreign = bruno.get("/formateur/cohortes/" + cohort + page)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String missing = as(BRUNO)
                .get("/formateur/cohortes/" + UUID.randomUUID() + page)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign).isEqualTo(missing);
        as(BRUNO).get("/formateur/cohortes/x" + page).then().statusCode(404);
        as("apprenante@exemple.fr")
                .get("/formateur/cohortes/" + cohort + page)
                .then()
                .statusCode(404);
        given().redirects()
                .follow(false)
                .get("/formateur/cohortes/" + cohort + page)
                .then()
                .statusCode(303)
                .header("Location", containsString("/connexion"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/retraits",
                "/reglages",
                "/reglages/code",
                "/reglages/code/retrait",
                "/reglages/formateurs",
                "/reglages/nom",
                "/reglages/formateurs/retrait"
            })
    void nobody_changes_anothers_cohort(String act) {
        UUID cohort = cohorts.cohort("À Amina", AMINA);
        String before = code(cohort);

        as(BRUNO, StaffRole.TRAINER)
                .formParam("nom", "Pris")
                .formParam("structure", "Pris")
                .formParam("email", BRUNO)
                .formParam("trainer", staff.id(AMINA).toString())
                .formParam("learner", UUID.randomUUID().toString())
                .post("/formateur/cohortes/" + cohort + act)
                .then()
                .statusCode(404);

        assertThat(code(cohort)).isEqualTo(before);
        amina().get("/formateur/cohortes/" + cohort + "/reglages")
                .then()
                .statusCode(200)
                .body(not(containsString("Pris")));
    }

    @Test
    void a_trainer_gives_the_name_that_learners_read() {
        UUID cohort = cohorts.cohort("Nommée", AMINA);
        String settings = "/formateur/cohortes/" + cohort + "/reglages";
        amina().formParam("prenom", "Amina")
                .formParam("nom", "4")
                .post(settings + "/nom")
                .then()
                .statusCode(400)
                .body(containsString("Le nom ne peut contenir que des lettres"));

        amina().formParam("prenom", "Amina")
                .formParam("nom", "Sanogo")
                .post(settings + "/nom")
                .then()
                .statusCode(303);

        amina().get(settings).then().body(containsString("Amina Sanogo"));
        given().get(new JoinCode(code(cohort)).path())
                .then()
                .body(containsString("Amina Sanogo"))
                .body(not(containsString(AMINA)));
    }

    @Test
    void an_administrator_gives_a_lonely_cohort_to_somebody() {
        UUID cohort = cohorts.cohort("Orpheline", AMINA);
        database.run(transaction -> transaction
                .createUpdate("DELETE FROM cohort_trainer WHERE cohort = :cohort")
                .bind("cohort", cohort)
                .execute());
        String page = "/administration/cohortes";
        as("directrice.cohortes@exemple.fr", StaffRole.ADMINISTRATOR)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Plus personne ne l’accompagne"));

        staff.cookie(BRUNO, StaffRole.TRAINER);
        as("directrice.cohortes@exemple.fr")
                .formParam("email", "personne@exemple.fr")
                .post(page + "/" + cohort + "/formateurs")
                .then()
                .statusCode(409);
        as("directrice.cohortes@exemple.fr")
                .formParam("email", BRUNO)
                .post(page + "/" + cohort + "/formateurs")
                .then()
                .statusCode(303);

        as(BRUNO, StaffRole.TRAINER)
                .get("/formateur/cohortes/" + cohort + "/personnes")
                .then()
                .statusCode(200);
        as("directrice.cohortes@exemple.fr")
                .get("/formateur/cohortes/" + cohort + "/personnes")
                .then()
                .statusCode(404);
        as(BRUNO).get(page).then().statusCode(404);
    }

    private String code(UUID cohort) {
        return database.read(handle -> handle.createQuery("SELECT join_code FROM cohort WHERE id = :id")
                        .bind("id", cohort)
                        .map((row, context) -> Optional.ofNullable(row.getString("join_code")))
                        .one())
                .orElse(null);
    }

    private List<String> trail(String actor) {
        return database.read(handle -> handle.createQuery("SELECT what FROM audit_entry WHERE actor = :actor")
                .bind("actor", staff.id(actor))
                .mapTo(String.class)
                .list());
    }
}
