package fr.parlemoi.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class OpenDataTest {

    private static final String HERE = "/donnees-ouvertes/6/";

    @Inject
    ReleasesForTests releases;

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    private String administrator;

    @BeforeEach
    void release() {
        releases.release();
        database.run(transaction -> transaction.execute("DELETE FROM published_release"));
        administrator = staff.cookie("adele@exemple.fr", StaffRole.ADMINISTRATOR);
    }

    @Test
    void nothing_is_public_before_an_administrator_publishes_it() {
        for (String file : new String[] {"participation.csv", "schema.json", "dcat.jsonld"}) {
            given().get(HERE + file).then().statusCode(404);
        }
        assertThat(given().get("/donnees-ouvertes").asString()).contains("Aucune version n’est encore publiée");
    }

    @Test
    void an_administrator_publishes_once_and_nobody_else_can() {
        assertThat(publish(staff.cookie("prefet@exemple.fr", StaffRole.PREFECTURE))
                        .statusCode())
                .isEqualTo(404);
        assertThat(publish(staff.cookie("trainer@exemple.fr", StaffRole.TRAINER))
                        .statusCode())
                .isEqualTo(404);

        assertThat(publish(administrator).statusCode()).isEqualTo(303);
        assertThat(publish(administrator).statusCode()).isEqualTo(303);

        assertThat(given().cookie("parlemoi", administrator)
                        .get("/administration/donnees-ouvertes")
                        .asString())
                .contains("Version 6", "Publiée le ", "Version 5", "Publier<");
        assertThat(given().get("/donnees-ouvertes").asString())
                .contains("Version 6", HERE + "participation.csv", "Licence Ouverte 2.0")
                .doesNotContain("Version 5");
        given().cookie("parlemoi", administrator)
                .post("/administration/donnees-ouvertes/99/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void the_file_has_every_open_table_of_the_release_and_no_organisation() {
        publish(administrator);

        String csv = given().get(HERE + "participation.csv").asString();

        Set<String> tables = csv.lines()
                .skip(1)
                .map(line -> line.split(";"))
                .map(fields -> fields[0] + " " + fields[2])
                .collect(Collectors.toSet());
        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "2026-09 territoire-profession",
                        "2026-09 territoire-lieu",
                        "2026-09 territoire",
                        "2026-T3 territoire-profession",
                        "2026-T3 territoire-lieu",
                        "2026-T3 territoire");
        assertThat(csv).doesNotContain("Relais petite enfance n°");
    }

    @Test
    void is_cacheable_and_not_sent_twice() {
        publish(administrator);
        for (String file : new String[] {"participation.csv", "schema.json", "dcat.jsonld"}) {
            Response first = given().get(HERE + file);
            assertThat(first.header("Cache-Control")).startsWith("public");
            assertThat(first.headers().getValues("Set-Cookie")).isEmpty();

            Response again =
                    given().header("If-None-Match", first.header("ETag")).get(HERE + file);
            assertThat(again.statusCode()).as(file).isEqualTo(304);
            assertThat(given().get(HERE + file).asByteArray()).isEqualTo(first.asByteArray());
        }
    }

    @Test
    void catalogues_read_what_it_is_whose_and_of_when() throws IOException {
        publish(administrator);

        Response answer = given().get(HERE + "dcat.jsonld");

        assertThat(answer.contentType()).startsWith("application/ld+json");
        JsonNode dataset = new ObjectMapper().readTree(answer.asString());
        assertThat(dataset.get("@type").asText()).isEqualTo("dcat:Dataset");
        assertThat(dataset.at("/dct:temporal/dcat:startDate/@value").asText()).isEqualTo("2026-07-01");
        assertThat(dataset.at("/dct:temporal/dcat:endDate/@value").asText()).isEqualTo("2026-09-30");
        assertThat(dataset.at("/dct:license/@id").asText()).contains("licence-ouverte");
        assertThat(dataset.at("/dct:spatial/@id").asText()).endsWith("/FRA");
        assertThat(dataset.at("/dct:publisher/foaf:name/@value").asText()).isNotBlank();
        String file = dataset.at("/dcat:distribution/dcat:downloadURL/@id").asText();
        given().get(file).then().statusCode(200);
        given().get(dataset.at("/dcat:distribution/dct:conformsTo/@id").asText())
                .then()
                .statusCode(200);
    }

    private static Response publish(String cookie) {
        return given().redirects()
                .follow(false)
                .cookie("parlemoi", cookie)
                .post("/administration/donnees-ouvertes/6/publication");
    }
}
