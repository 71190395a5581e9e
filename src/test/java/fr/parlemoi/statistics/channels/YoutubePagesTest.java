package fr.parlemoi.statistics.channels;

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
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator writes down YouTube's counts: one by one, or by a list that is taken whole or not at all. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class YoutubePagesTest {

    private static final String PATH = "/administration/youtube";

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @AfterEach
    void forgetThem() {
        database.run(transaction -> transaction.execute("DELETE FROM partner_play"));
    }

    private RequestSpecification by(StaffRole role) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .cookie("parlemoi", staff.cookie("youtube." + role.slug() + "@exemple.fr", role));
    }

    private RequestSpecification administrator() {
        return by(StaffRole.ADMINISTRATOR);
    }

    private ValidatableResponse type(String month, String activity, String count) {
        return administrator()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("mois", month)
                .formParam("activite", activity)
                .formParam("vues", count)
                .post(PATH + "/vues")
                .then();
    }

    private ValidatableResponse paste(String list) {
        return administrator()
                .multiPart(new MultiPartSpecBuilder(list)
                        .controlName("texte")
                        .charset(StandardCharsets.UTF_8)
                        .emptyFileName()
                        .build())
                .post(PATH + "/liste")
                .then();
    }

    private ValidatableResponse upload(byte[] file) {
        return administrator()
                .multiPart("fichier", "vues.csv", file, "text/csv")
                .post(PATH + "/liste")
                .then();
    }

    private List<String> stored() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT CONCAT_WS(' ', channel, month, partner, activity, plays) FROM partner_play
                        ORDER BY month, activity""").mapTo(String.class).list());
    }

    @Test
    void stores_what_is_typed_and_replaces_it() {
        type("2026-09", "m1-regard", "1 250").statusCode(303).header("Location", endsWith(PATH + "?recu=1"));
        type("09/2026", "m1-regard", "1300").statusCode(303);

        assertThat(stored()).containsExactly("youtube 2026-09-01 youtube m1-regard 1300");
        administrator()
                .get(PATH + "?recu=1")
                .then()
                .body(containsString("1\u00a0nombre de vues reçu."))
                .body(containsString("septembre\u00a02026"))
                .body(containsString("<code>m1-regard</code></th><td class=\"number\">1\u202f300</td>"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09, m1-regard, beaucoup, nombre entier",
        "demain, m1-regard, 5, n’est pas un mois",
        "2099-01, m1-regard, 5, n’est pas possible",
        "2026-09, nulle-part, 5, Aucune activité",
        "'', '', '', Il manque le mois"
    })
    void refuses_a_slip_and_keeps_what_was_typed(String month, String activity, String count, String why) {
        type(month, activity, count)
                .statusCode(400)
                .body(containsString(why))
                .body(containsString("role=\"alert\""))
                .body(containsString("value=\"" + month + "\""));

        assertThat(stored()).isEmpty();
    }

    @Test
    void takes_a_list_whole_and_replaces_what_it_names() {
        type("2026-08", "m1-regard", "7").statusCode(303);
        String list = "mois;activite;vues\n2026-09;m1-regard;10\n2026-09;m1-retour;20\n";
        paste(list).statusCode(303).header("Location", endsWith("?recu=2"));
        upload(("\ufeff" + list.replace(";10", ";11").replace(';', ',')).getBytes(StandardCharsets.UTF_8))
                .statusCode(303);

        assertThat(stored())
                .containsExactly(
                        "youtube 2026-08-01 youtube m1-regard 7",
                        "youtube 2026-09-01 youtube m1-regard 11",
                        "youtube 2026-09-01 youtube m1-retour 20");
    }

    @Test
    void changes_nothing_for_a_list_with_a_bad_line_and_names_it() {
        type("2026-09", "m1-regard", "5").statusCode(303);

        paste("mois;activite;vues\n2026-09;m1-regard;10\n2026-09;<b>nulle-part</b>;20\n2026-09;m1-retour;-3\n")
                .statusCode(400)
                .body(containsString("2\u00a0lignes à corriger"))
                .body(containsString("<th scope=\"row\">3</th>"))
                .body(containsString("<th scope=\"row\">4</th>"))
                .body(containsString("nombre entier"))
                .body(not(containsString("<b>nulle-part</b>")));

        assertThat(stored()).containsExactly("youtube 2026-09-01 youtube m1-regard 5");
    }

    @Test
    void refuses_what_is_no_list_and_shows_it_again() {
        paste("bonjour").statusCode(400).body(containsString("bonjour")).body(containsString("mois;activite;vues"));
        paste("").statusCode(400).body(containsString("est vide"));
        upload(new byte[256 * 1024 + 1]).statusCode(413);
        administrator().multiPart("autre", "x").post(PATH + "/liste").then().statusCode(400);

        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"TRAINER", "PREFECTURE"})
    void is_for_administrators_alone(StaffRole role) {
        by(role).get(PATH).then().statusCode(404);
        by(role).formParam("mois", "2026-09")
                .formParam("activite", "m1-regard")
                .formParam("vues", "5")
                .post(PATH + "/vues")
                .then()
                .statusCode(404);
        by(role).multiPart("texte", "mois;activite;vues\n2026-09;m1-regard;5")
                .post(PATH + "/liste")
                .then()
                .statusCode(404);

        assertThat(stored()).isEmpty();
    }
}
