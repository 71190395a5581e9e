package fr.parlemoi.interop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for a partner's frame: the activity, for anybody, and nothing of whoever looks at it. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class EmbedPagesTest {

    @Inject
    StaffForTests staff;

    private static RequestSpecification visitor() {
        return given().redirects().follow(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regard", "pleurs", "retour", "attachement", "bras"})
    void shows_an_activity_of_every_kind_to_a_frame_anywhere(String slug) {
        visitor()
                .get("/integrer/" + slug + "?partenaire=caf-paris")
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .header("X-Frame-Options", nullValue())
                .header("Content-Security-Policy", endsWith("frame-ancestors *"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", containsString("public"))
                .body(containsString("data-keeps-nothing"))
                .body(containsString("data-plays=\"/integrer/" + slug + "/lectures?partenaire=caf-paris\""))
                .body(containsString("Suivre le cours"))
                .body(containsString("target=\"_blank\""))
                .body(not(containsString("js/app.js")))
                .body(not(containsString("data-visitor")));
    }

    @Test
    void plays_a_film_with_its_captions_and_its_transcript() {
        visitor()
                .get("/integrer/regard")
                .then()
                .body(containsString("<video controls"))
                .body(containsString("<track kind=\"captions\" src=\"/media/"))
                .body(containsString("data-transcript"))
                .body(containsString("data-from="));
    }

    @Test
    void is_the_same_for_a_learner_and_for_nobody() {
        String learner = visitor()
                .cookie("parlemoi", staff.cookie("integree@exemple.fr"))
                .get("/integrer/regard")
                .then()
                .header("Set-Cookie", nullValue())
                .extract()
                .asString();

        assertThat(learner).isEqualTo(visitor().get("/integrer/regard").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', autre",
        "?partenaire=, autre",
        "?partenaire=%22%3E%3Cscript%3E, autre",
        "?partenaire=epe-75, epe-75"
    })
    void names_the_partner_only_as_a_slug(String query, String named) {
        visitor()
                .urlEncodingEnabled(false)
                .get("/integrer/regard" + query)
                .then()
                .body(containsString("lectures?partenaire=" + named + "\""))
                .body(not(containsString("<script>")));
    }

    @Test
    void leads_from_an_id_to_the_slug() {
        visitor()
                .get("/integrer/m1-regard?partenaire=caf-paris")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/integrer/regard?partenaire=caf-paris"));
    }

    @Test
    void says_in_the_frame_that_there_is_no_such_activity() {
        visitor()
                .get("/integrer/nulle-part?partenaire=caf-paris")
                .then()
                .statusCode(404)
                .header("Set-Cookie", nullValue())
                .header("Content-Security-Policy", endsWith("frame-ancestors *"))
                .body(containsString("Activité introuvable"))
                .body(not(containsString("js/app.js")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/modules/premiers-jours/regard", "/administration", "/integrer", "/nulle-part"})
    void lets_no_other_page_into_a_frame(String path) {
        visitor().get(path).then().header("Content-Security-Policy", endsWith("frame-ancestors 'none'"));
    }

    @Test
    void shows_media_to_whoever_has_no_cookie() {
        String html = visitor().get("/integrer/regard").asString();
        String file = html.replaceAll("(?s).*<source src=\"(/media/[^\"]+\\.mp4)\".*", "$1");

        visitor().header("Range", "bytes=0-9").get(file).then().statusCode(206).header("Set-Cookie", nullValue());
    }
}
