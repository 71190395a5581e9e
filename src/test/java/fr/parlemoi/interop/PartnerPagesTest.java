package fr.parlemoi.interop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator registers the sites that show activities, and sees what to copy and what was played. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class PartnerPagesTest {

    private static final String PATH = "/administration/partenaires";

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @AfterEach
    void forgetThem() {
        database.run(transaction -> {
            transaction.execute("DELETE FROM partner");
            transaction.execute("DELETE FROM partner_play");
        });
    }

    private RequestSpecification by(StaffRole role) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "text/html")
                .cookie("parlemoi", staff.cookie("partenaires." + role.slug() + "@exemple.fr", role));
    }

    private ValidatableResponse register(String slug, String name) {
        return by(StaffRole.ADMINISTRATOR)
                .formParam("identifiant", slug)
                .formParam("nom", name)
                .post(PATH)
                .then();
    }

    private ValidatableResponse page() {
        return by(StaffRole.ADMINISTRATOR).get(PATH).then().statusCode(200);
    }

    @Test
    void shows_the_code_to_copy_with_a_title() {
        register("caf-paris", "Caf de Paris & <Cie>").statusCode(303).header("Location", endsWith(PATH + "#caf-paris"));

        page().body(containsString("Caf de Paris &amp; &lt;Cie&gt;"))
                .body(containsString("/integrer/regard?partenaire=caf-paris&quot; title=&quot;Parle-moi…"));
        by(StaffRole.ADMINISTRATOR)
                .get(PATH + "?activite=m1-attachement")
                .then()
                .body(containsString("/integrer/attachement?partenaire=caf-paris&quot;"));
    }

    @Test
    void shows_how_often_each_was_played_by_month() {
        register("caf-paris", "Caf de Paris");
        database.run(transaction -> transaction.execute("""
                INSERT INTO partner_play VALUES
                    ('partenaire', '2026-09-01', 'caf-paris', 'm1-regard', 1200),
                    ('partenaire', '2026-09-01', 'caf-paris', 'm1-pleurs', 34),
                    ('partenaire', '2026-10-01', 'autre', 'm1-regard', 7),
                    ('youtube', '2026-09-01', 'youtube', 'm1-regard', 999)"""));

        String html = page().body(not(containsString("999"))).extract().asString();

        assertThat(html)
                .containsPattern("septembre\u00a02026</th><td>1\u202f234</td>")
                .containsPattern("octobre\u00a02026</th><td>7</td>")
                .contains("Lectures sur d’autres sites");
    }

    @ParameterizedTest
    @CsvSource({
        "CAF, Caf, minuscules",
        "a, Trop court, de 2 à",
        "caf_paris, Caf, minuscules",
        "autre, Autre, compte déjà",
        "caf, '', un nom",
        "'', Caf, minuscules"
    })
    void refuses_what_cannot_be_a_partner_and_says_why(String slug, String name, String why) {
        register(slug, name)
                .statusCode(400)
                .body(containsString(why))
                .body(containsString("role=\"alert\""))
                .body(containsString("value=\"" + slug + "\""));

        assertThat(registered()).isZero();
    }

    @Test
    void refuses_a_name_that_is_too_long_and_a_form_without_fields() {
        register("caf", "x".repeat(121)).statusCode(400);
        by(StaffRole.ADMINISTRATOR).post(PATH).then().statusCode(400);
    }

    @Test
    void refuses_a_second_partner_with_one_slug() {
        register("caf", "Caf de Paris").statusCode(303);
        register("caf", "Caf du Rhône").statusCode(409).body(containsString("porte déjà"));

        page().body(containsString("Caf de Paris")).body(not(containsString("Caf du Rhône")));
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"TRAINER", "PREFECTURE"})
    void is_for_administrators_alone(StaffRole role) {
        by(role).get(PATH).then().statusCode(404);
        by(role).formParam("identifiant", "caf")
                .formParam("nom", "Caf")
                .post(PATH)
                .then()
                .statusCode(404);
        given().redirects().follow(false).get(PATH).then().statusCode(303);

        assertThat(registered()).isZero();
    }

    private int registered() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM partner")
                .mapTo(Integer.class)
                .one());
    }
}
