package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class AssetFilesTest {

    @Inject
    Assets assets;

    @ParameterizedTest
    @CsvSource({"app.css,text/css", "js/app.js,text/javascript", "icons.svg,image/svg+xml"})
    void is_kept_for_ever_under_its_version(String name, String type) {
        given().get(assets.url(name))
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void is_sent_compressed_to_who_can_read_that() {
        given().header("Accept-Encoding", "gzip")
                .get(assets.url("app.css"))
                .then()
                .header("Content-Encoding", equalTo("gzip"))
                .header("Vary", containsString("Accept-Encoding"));
    }

    @Test
    void is_measured_with_all_others() {
        given().get(assets.url("app.css")).then().statusCode(200);

        // It is counted once the answer is out.
        Waiting.until(() -> meters().contains("uri=\"/assets/{file}\""));
        assertThat(meters()).doesNotContain("uri=\"" + assets.url("app.css"));
    }

    private static String meters() {
        return given().get("/q/metrics").asString();
    }

    @Test
    void is_not_sent_again_to_who_has_it() {
        String tag = given().get(assets.url("app.css")).header("ETag");

        assertThat(tag).startsWith("\"");
        given().header("If-None-Match", tag).get(assets.url("app.css")).then().statusCode(304);
    }

    @Test
    void answers_a_page_of_an_earlier_version_without_being_kept() {
        given().get("/assets/0123456789ab/js/journal.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void is_one_style_sheet_in_layers() {
        String sheet = given().get(assets.url("app.css")).asString();

        assertThat(sheet)
                .contains("@layer reset, tokens, base, components, pages;")
                .contains(".card ")
                .doesNotContain("@import");
    }

    @Test
    void says_404_for_what_there_is_not() {
        given().get("/assets/0123456789ab/js/absent.js").then().statusCode(404);
        given().get("/assets/0123456789ab/../application.properties").then().statusCode(404);
    }
}
