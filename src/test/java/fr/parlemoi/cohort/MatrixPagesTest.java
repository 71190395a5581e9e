package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class MatrixPagesTest {

    private static final String TRAINER = "fatou@exemple.fr";

    @Inject
    Database database;

    @Inject
    CohortsForTests cohorts;

    @Inject
    StandingsForTests standings;

    @Inject
    StaffForTests staff;

    @Inject
    ClockForTests clock;

    private UUID cohort;

    @BeforeEach
    void begin() {
        cohort = cohorts.cohort("Relais de Pantin", TRAINER);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tableau", "/export.csv", "/export.ods", "/export.xlsx"})
    void is_not_to_be_found_by_others(String rest) {
        member("Solange", "solange-secrete@exemple.fr");
        String path = path() + rest;
        String other = staff.cookie("gaston@exemple.fr", StaffRole.TRAINER);
        UUID hisOwn = cohorts.cohort("Une autre", "gaston@exemple.fr");

        for (String cookie : List.of(
                other,
                staff.cookie("solange-secrete@exemple.fr"),
                staff.cookie("helene-p@exemple.fr", StaffRole.ADMINISTRATOR, StaffRole.PREFECTURE))) {
            as(cookie).get(path).then().statusCode(404).body(not(containsString("Solange")));
        }
        as(other).get(path.replace(cohort.toString(), "pas-un-numero")).then().statusCode(404);
        as(other)
                .get(path.replace(cohort.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        assertThat(as(other)
                        .get(path.replace(cohort.toString(), hisOwn.toString()))
                        .statusCode())
                .isEqualTo(200);
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/connexion?retour="));
        as(staff.cookieBeforeTheSecondStep("irma-t@exemple.fr", StaffRole.TRAINER))
                .get(path)
                .then()
                .statusCode(303);
    }

    @Test
    void is_lost_with_the_last_request_of_a_trainer_who_leaves() {
        assertThat(get("/tableau").statusCode()).isEqualTo(200);
        database.run(
                transaction -> transaction.execute("DELETE FROM cohort_trainer WHERE cohort = ?", cohort.toString()));

        assertThat(get("/tableau").statusCode()).isEqualTo(404);
        assertThat(get("/export.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void tells_how_to_invite_while_nobody_has_joined() {
        get("").then().body(containsString("Personne n’a encore rejoint"), containsString(path() + "/personnes"));
        assertThat(get("/export.csv").asString().lines()).hasSize(1);
    }

    @Test
    void says_what_is_wrong_with_an_address() {
        get("?filtre=presque").then().statusCode(400).body(containsString("Ce filtre n’existe pas"));
        get("?tri=taille").then().statusCode(400).body(containsString("n’a pas cette colonne"));
        get("?ordre=hasard").then().statusCode(400);
        get("?q=" + "a".repeat(201)).then().statusCode(400).body(containsString("trop longue"));
        get("/export.csv?filtre=presque").then().statusCode(400);
        get("/export.pdf").then().statusCode(404);
    }

    @Test
    void shows_states_as_time_goes_by() {
        UUID busy = member("Solange", "solange-" + cohort + "@exemple.fr");
        member("Paule", "paule-" + cohort + "@exemple.fr");
        standings.store(busy, 4, clock.instant());

        assertThat(states()).containsExactly("Jamais commencé", "En cours");
        clock.putForward(Duration.ofDays(7).plusMinutes(1));
        assertThat(states()).containsExactly("Jamais commencé", "Sans nouvelles");
        get("").then().body(containsString("il y a\u00a07\u00a0jours"), containsString("rien reçu"));
        database.run(transaction -> transaction.execute(
                "UPDATE cohort SET starts_on = CURRENT_DATE, ends_on = CURRENT_DATE + INTERVAL 3 DAY WHERE id = ?",
                cohort.toString()));
        assertThat(states()).containsExactly("Jamais commencé, En retard", "En retard, Sans nouvelles");
        assertThat(ShownMatrix.rows(get("?filtre=sans-nouvelles").asString())).hasSize(1);
        standings.store(busy, 500, clock.instant());
        assertThat(states()).containsExactly("Jamais commencé, En retard", "Terminé");
    }

    @Test
    void answers_that_nothing_has_changed_until_something_has() {
        UUID busy = member("Solange", "solange-" + cohort + "@exemple.fr");
        String mark = get("/tableau").header("ETag");

        assertThat(knowing(mark).statusCode()).isEqualTo(304);
        standings.store(busy, 1, clock.instant());
        Response changed = knowing(mark);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(knowing(changed.header("ETag")).statusCode()).isEqualTo(304);
        member("Paule", "paule-" + cohort + "@exemple.fr");
        assertThat(knowing(changed.header("ETag")).statusCode()).isEqualTo(200);
        assertThat(changed.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void is_written_down_when_it_is_opened_and_exported_and_not_each_time_it_is_looked_at() {
        get("");
        get("/tableau");
        get("/export.csv");

        List<String> written = database.read(handle -> handle.createQuery(
                        "SELECT what FROM audit_entry WHERE actor = :actor ORDER BY id DESC LIMIT 2")
                .bind("actor", staff.id(TRAINER))
                .mapTo(String.class)
                .list());
        assertThat(written).containsExactly(CohortActions.EXPORTED.words(), CohortActions.MATRIX_SHOWN.words());
    }

    @Test
    void draws_the_progress_with_its_numbers() {
        UUID busy = member("Solange", "solange-" + cohort + "@exemple.fr");
        standings.store(busy, 500, clock.instant());

        get("").then()
                .body(
                        containsString("class=\"line-modules\" d=\"M"),
                        containsString("Module 1\u00a0: commencé par 1, terminé par 1 sur 1."),
                        containsString("Parcours terminés (sur 1)"));
    }

    private List<String> states() {
        return ShownMatrix.rows(get("").asString()).stream()
                .map(row -> row.get(2))
                .toList();
    }

    private UUID member(String first, String email) {
        return cohorts.member(cohort, first, first.equals("Paule") ? "Aubry" : "Lefèvre", email);
    }

    private Response knowing(String mark) {
        return as(staff.cookie(TRAINER, StaffRole.TRAINER))
                .header("If-None-Match", mark)
                .get(path() + "/tableau");
    }

    private Response get(String rest) {
        return as(staff.cookie(TRAINER, StaffRole.TRAINER)).get(path() + rest);
    }

    private static RequestSpecification as(String cookie) {
        return given().redirects().follow(false).cookie("parlemoi", cookie);
    }

    private String path() {
        return "/formateur/cohortes/" + cohort;
    }
}
