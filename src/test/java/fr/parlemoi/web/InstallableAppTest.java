package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a phone asks for to install the course as an app. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class InstallableAppTest {

    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    @Inject
    Assets assets;

    @Test
    void the_manifest_names_icons_of_the_sizes_that_it_says() throws IOException {
        JsonPath manifest = given().get("/manifest.webmanifest")
                .then()
                .statusCode(200)
                .contentType(containsString("application/manifest+json"))
                .extract()
                .jsonPath();

        assertThat(manifest.getString("lang")).isEqualTo("fr");
        assertThat(manifest.getString("scope")).isEqualTo("/");
        List<Map<String, String>> icons = manifest.getList("icons");
        assertThat(icons).hasSize(5);
        for (Map<String, String> icon : icons) {
            byte[] picture = given().get(icon.get("src"))
                    .then()
                    .statusCode(200)
                    .contentType(equalTo(icon.get("type")))
                    .extract()
                    .asByteArray();
            if (icon.get("type").equals("image/png")) {
                BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
                assertThat(read.getWidth() + "x" + read.getHeight()).isEqualTo(icon.get("sizes"));
            }
        }
        given().get("/icons/apple-touch-icon.png").then().statusCode(200);
        given().get("/icons/absent.png").then().statusCode(404);
    }

    @Test
    void the_worker_is_asked_for_anew_each_time_and_names_the_assets_of_one_version() {
        String script = given().get("/service-worker.js")
                .then()
                .statusCode(200)
                .contentType(containsString("text/javascript"))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", containsString("worker-src 'self'"))
                .extract()
                .asString();

        List<String> addresses =
                ASSET.matcher(script).results().map(found -> found.group(1)).toList();
        assertThat(addresses)
                .contains(assets.url("app.css"), assets.url("js/player.js"), assets.url("drawings.svg"))
                .noneMatch(address -> address.contains("/css/") || address.contains("/icons/"))
                .allSatisfy(address -> given().get(address)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("immutable")));
    }

    @Test
    void the_offline_page_says_of_which_version_it_is_and_shows_nobody() {
        given().get("/hors-ligne")
                .then()
                .statusCode(200)
                .body(containsString("data-version=\"" + assets.version() + "\""))
                .body(containsString("data-visitor=\"\""))
                .body(containsString("Pas de réseau ici"));
    }
}
