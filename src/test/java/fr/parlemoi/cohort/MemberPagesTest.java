package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.progress.Guest;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sofia's card as Brigitte, who accompanies her cohort, sees and corrects it; and who does not. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class MemberPagesTest {

    private static final String TRAINER = "brigitte@exemple.fr";
    private static final String OTHER_TRAINER = "gisele@exemple.fr";
    private static final String REASON = "Vue ensemble pendant l’atelier du 3 novembre.";

    @Inject
    CohortsForTests cohorts;

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @Inject
    Members members;

    @Inject
    Event<LearnerErased> erased;

    private UUID cohort;
    private UUID sofia;
    private String email;
    private String trainer;

    @BeforeEach
    void gather() {
        cohort = cohorts.cohort("Relais du lundi", TRAINER);
        email = "sofia-" + Ids.next() + "@exemple.fr";
        sofia = cohorts.member(cohort, "Sofia", "Nuñez", email);
        trainer = staff.cookie(TRAINER, StaffRole.TRAINER);
    }

    @Test
    void shows_every_activity_and_why_it_is_not_complete() {
        send(Guest.played(1, Instant.now(), "m1-regard", 0, 40));

        card().statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Sofia Nuñez"), containsString(email), containsString("Il manque 0:40 à"))
                .body(containsString("Temps de média"), containsString("Temps d’étude"), containsString("Temps estimé"))
                .body(
                        matchesRegex("(?s).*aujourd’hui à\u00a0\\d+\u00a0h\u00a0\\d\\d, sur ordinateur.*"),
                        containsString("Pas encore commencée"));
        assertThat(lastAction()).isEqualTo("Fiche d’une personne consultée");
    }

    @Test
    void shows_nobody_as_learning_who_has_not_begun() {
        card().statusCode(200).body(containsString("pas encore commencé"), containsString("rien de reçu"));
    }

    @Test
    void corrects_and_withdraws_and_leaves_nothing_behind() {
        List<String> module = requiredActivities();
        for (String activity : module) {
            correct(activity, REASON).statusCode(303).header("Location", containsString("#activite-" + activity));
        }
        progress()
                .body("activities.m1-regard.rule", equalTo("correction"))
                .body("activities.m1-regard.covered", equalTo(0.0f))
                .body("modules.m1.completedAt", notNullValue());
        assertThat(lastAction()).isEqualTo("Activité d’une personne marquée comme faite");
        card().body(containsString("Marquée comme faite le"), containsString(REASON), containsString("par correction"))
                .body(containsString("pas encore commencé"), containsString("rien de reçu"));

        withdraw(correctionOf("m1-regard")).statusCode(303);

        progress()
                .body("activities.m1-regard.rule", nullValue())
                .body("activities.m1-regard.completedAt", nullValue())
                .body("modules.m1.completed", equalTo(module.size() - 1))
                .body("modules.m1.completedAt", nullValue());
        assertThat(lastAction()).isEqualTo("Correction retirée de la fiche d’une personne");
        card().body(containsString("Retirée le"));
        correct("m1-regard", "Revue en entretien.").statusCode(303);
        progress().body("modules.m1.completedAt", notNullValue());
    }

    @Test
    void shows_the_learner_who_corrected_what_and_why() {
        correct("m1-regard", "Vue & « comprise » <b>").statusCode(303);

        her().get("/mon-parcours")
                .then()
                .statusCode(200)
                .body(containsString("Vue &amp; « comprise » &lt;b&gt;"))
                .body(
                        containsString(TRAINER),
                        containsString("Relais du lundi"),
                        containsString("marquée comme faite"));
        her().get("/api/me/export")
                .then()
                .body("corrections", hasSize(1))
                .body("corrections[0].reason", equalTo("Vue & « comprise » <b>"))
                .body("progress.course.startedAt", nullValue())
                .body("progress.course.lastReceipt", nullValue());
        withdraw(correctionOf("m1-regard")).statusCode(303);
        her().get("/mon-parcours").then().body(containsString("correction retirée"));
    }

    @Test
    void gives_way_to_what_she_then_learns_and_stays_in_her_record() {
        correct("m1-regard", REASON).statusCode(303);
        double seconds = seconds("m1-regard");

        send(Guest.played(1, Instant.now(), "m1-regard", 0, seconds));

        progress().body("activities.m1-regard.rule", equalTo("1"));
        withdraw(correctionOf("m1-regard")).statusCode(303);
        progress().body("activities.m1-regard.rule", equalTo("1"));
    }

    @Test
    void refuses_what_is_no_correction_and_keeps_what_was_typed() {
        correct("m1-regard", " ").statusCode(400).body(containsString("Il manque le motif"));
        correct("m1-regard", null).statusCode(400).body(containsString("Il manque le motif"));
        String long501 = "b".repeat(501);
        correct("m1-regard", long501).statusCode(400).body(containsString("501 caractères"), containsString(long501));
        correct("m1-nulle-part", REASON).statusCode(400).body(containsString("Aucune activité du cours"));
        correct(null, REASON).statusCode(400).body(containsString("Aucune activité du cours"));
        assertThat(corrections()).isZero();
        progress().body("course.completed", equalTo(0));
    }

    @Test
    void refuses_to_correct_what_is_completed() {
        correct("m1-regard", REASON).statusCode(303);
        correct("m1-regard", REASON).statusCode(409).body(containsString("déjà terminée"));
        assertThat(corrections()).isEqualTo(1);
    }

    @Test
    void refuses_to_withdraw_twice() {
        correct("m1-regard", REASON).statusCode(303);
        UUID correction = correctionOf("m1-regard");
        withdraw(correction).statusCode(303);

        withdraw(correction).statusCode(409).body(containsString("déjà retirée"));
        withdraw(Ids.next()).statusCode(404);
    }

    @Test
    void is_not_to_be_found_by_trainers_of_others() {
        correct("m1-regard", REASON).statusCode(303);
        UUID others = cohorts.cohort("Relais du mardi", OTHER_TRAINER);
        String other = staff.cookie(OTHER_TRAINER, StaffRole.TRAINER);
        String withdrawal = "/corrections/" + correctionOf("m1-regard") + "/retrait";

        for (UUID any : List.of(cohort, others)) {
            for (Map.Entry<String, ValidatableResponse> answer :
                    answers(other, any, withdrawal).entrySet()) {
                answer.getValue().statusCode(404).body(not(containsString("Nuñez")), not(containsString(email)));
            }
        }
        assertThat(corrections()).isEqualTo(1);
        progress().body("activities.m1-regard.rule", equalTo("correction"));
    }

    @Test
    void knows_no_corrections_of_another_cohort_that_she_is_in_too() {
        UUID others = cohorts.cohort("Relais du mardi", OTHER_TRAINER);
        cohorts.member(others, "Sofia", "Nuñez", email);
        String other = staff.cookie(OTHER_TRAINER, StaffRole.TRAINER);
        correct("m1-regard", REASON).statusCode(303);
        UUID correction = correctionOf("m1-regard");

        as(other)
                .post(path(others) + "/corrections/" + correction + "/retrait")
                .then()
                .statusCode(404);
        as(other)
                .get(path(others))
                .then()
                .statusCode(200)
                .body(containsString("faite dans une autre cohorte"))
                .body(not(containsString(REASON)), not(containsString(TRAINER)), not(containsString("Retirer la")));
    }

    @Test
    void lets_any_trainer_of_the_cohort_withdraw() {
        correct("m1-regard", REASON).statusCode(303);
        String second = staff.cookie(OTHER_TRAINER, StaffRole.TRAINER);
        database.run(transaction -> members.accompany(transaction, cohort, staff.id(OTHER_TRAINER)));

        as(second)
                .post(path(cohort) + "/corrections/" + correctionOf("m1-regard") + "/retrait")
                .then()
                .statusCode(303);
        card().body(containsString("par " + OTHER_TRAINER));
    }

    @Test
    void knows_nobody_who_left_the_cohort() {
        correct("m1-regard", REASON).statusCode(303);
        UUID correction = correctionOf("m1-regard");
        database.run(transaction -> members.leave(transaction, cohort, sofia));

        card().statusCode(404).body(not(containsString("Nuñez")));
        correct("m1-pleurs", REASON).statusCode(404);
        withdraw(correction).statusCode(404);
        her().get("/mon-parcours").then().body(containsString(REASON));
    }

    @Test
    void is_not_to_be_found_by_learners_and_sends_guests_to_the_sign_in() {
        String learner = staff.cookie(email);
        answers(learner, cohort, "/corrections/" + Ids.next() + "/retrait")
                .values()
                .forEach(answer -> answer.statusCode(404));
        for (RequestSpecification nobody : List.of(given(), Guest.start().request())) {
            nobody.redirects()
                    .follow(false)
                    .get(path(cohort))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/connexion"));
        }
    }

    @Test
    void says_nothing_of_a_reflection() {
        her().contentType(ContentType.JSON)
                .body(Map.of("text", "Un secret de famille."))
                .put("/api/reflections/" + image())
                .then()
                .statusCode(204);

        String html = card().statusCode(200).extract().asString();
        String completed = html.substring(html.indexOf("id=\"activite-" + image() + "\""));

        assertThat(html).doesNotContain("Un secret");
        assertThat(completed.substring(0, completed.indexOf("</li>")))
                .contains("selon la règle n°")
                .doesNotContain("note", "réflexion ", "<details", "regardée", "Quand et sur quel appareil");
    }

    @Test
    void keeps_a_correction_whose_trainer_was_erased_and_none_of_an_erased_learner() {
        String passing = "odile-" + Ids.next() + "@exemple.fr";
        String odile = staff.cookie(passing, StaffRole.TRAINER);
        UUID odilesId = staff.id(passing);
        database.run(transaction -> members.accompany(transaction, cohort, odilesId));
        as(odile)
                .formParam("activity", "m1-regard")
                .formParam("reason", REASON)
                .post(path(cohort) + "/corrections")
                .then()
                .statusCode(303);
        as(odile)
                .formParam("confirmation", "oui")
                .post("/mon-parcours/effacement")
                .then()
                .statusCode(200);

        her().get("/mon-parcours").then().body(containsString(Correction.ERASED), not(containsString(passing)));
        card().body(containsString(Correction.ERASED));

        database.run(transaction -> erased.fire(new LearnerErased(transaction, sofia)));
        assertThat(corrections()).isZero();
    }

    private Map<String, ValidatableResponse> answers(String cookie, UUID any, String withdrawal) {
        return Map.of(
                "card", as(cookie).get(path(any)).then(),
                "correction",
                        as(cookie)
                                .formParam("activity", "m1-pleurs")
                                .formParam("reason", REASON)
                                .post(path(any) + "/corrections")
                                .then(),
                "withdrawal", as(cookie).post(path(any) + withdrawal).then());
    }

    private String path(UUID any) {
        return "/formateur/cohortes/" + any + "/personnes/" + sofia;
    }

    private ValidatableResponse card() {
        return as(trainer).get(path(cohort)).then();
    }

    private ValidatableResponse correct(String activity, String reason) {
        RequestSpecification form = as(trainer);
        Stream.of(new String[] {"activity", activity}, new String[] {"reason", reason})
                .filter(field -> field[1] != null)
                .forEach(field -> form.formParam(field[0], field[1]));
        return form.post(path(cohort) + "/corrections").then();
    }

    private ValidatableResponse withdraw(UUID correction) {
        return as(trainer)
                .post(path(cohort) + "/corrections/" + correction + "/retrait")
                .then();
    }

    private UUID correctionOf(String activity) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM correction WHERE learner = :learner AND activity = :activity
                        ORDER BY made_at DESC LIMIT 1""")
                .bind("learner", sofia)
                .bind("activity", activity)
                .mapTo(UUID.class)
                .one());
    }

    private long corrections() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM correction WHERE learner = :learner")
                .bind("learner", sofia)
                .mapTo(Long.class)
                .one());
    }

    private String lastAction() {
        return database.read(handle -> handle.createQuery(
                        "SELECT what FROM audit_entry WHERE subject = :learner ORDER BY at DESC, id DESC LIMIT 1")
                .bind("learner", sofia)
                .mapTo(String.class)
                .one());
    }

    private RequestSpecification her() {
        return as(staff.cookie(email));
    }

    private static RequestSpecification as(String cookie) {
        return given().cookie("parlemoi", cookie)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private void send(String event) {
        her().contentType(ContentType.JSON)
                .body(("{'device':'bureau','events':[" + event + "]}").replace('\'', '"'))
                .post("/api/progress")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse progress() {
        return her().get("/api/progress").then().statusCode(200);
    }

    private List<String> requiredActivities() {
        return given().get("/api/catalogue").path("modules[0].activities.findAll { it.required }.id");
    }

    private static String image() {
        return given().get("/api/catalogue").path("modules.activities.flatten().find { it.kind == 'image' }.id");
    }

    private static double seconds(String activity) {
        Number seconds = given().get("/api/catalogue")
                .path("modules.activities.flatten().find { it.id == '" + activity + "' }.seconds");
        return Math.floor(seconds.doubleValue() * 10) / 10;
    }
}
