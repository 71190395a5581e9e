package fr.parlemoi.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped course's first module: films, a podcast, an article and an image. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ModuleContentsApiTest {

    @Inject
    CurrentCourse current;

    private Course before;

    @BeforeEach
    void remember() {
        before = current.get();
    }

    @AfterEach
    void restore() {
        current.replace(before);
    }

    @Test
    void names_every_page_of_the_module() {
        List<String> pages = contents().getList("pages");

        assertThat(pages)
                .hasSize(1 + current.get().modules().getFirst().activities().size());
        assertThat(pages).allSatisfy(page -> given().get(page).then().statusCode(200));
    }

    @Test
    void weighs_every_file_as_the_server_sends_it() {
        JsonPath contents = contents();
        List<Map<String, Object>> files = contents.getList("files");
        List<Map<String, Object>> renditions = contents.getList("media.renditions.flatten()");

        assertThat(files)
                .anySatisfy(file -> assertThat(file.get("address")).asString().endsWith(".vtt"));
        assertThat(renditions).isNotEmpty();
        assertThat(files).allSatisfy(ModuleContentsApiTest::isWeighed);
        assertThat(renditions).allSatisfy(ModuleContentsApiTest::isWeighed);
    }

    private static void isWeighed(Map<String, Object> file) {
        given().head((String) file.get("address"))
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(file.get("bytes").toString()));
    }

    @Test
    void has_a_version_that_changes_with_this_module_alone() {
        String version = contents().getString("version");
        given().header("If-None-Match", "\"" + version + "\"")
                .get("/api/catalogue/m1")
                .then()
                .statusCode(304);

        current.replace(withTitle("m2", "Un autre titre"));
        assertThat(contents().getString("version")).isEqualTo(version);

        current.replace(withTitle("m1", "Un autre titre"));
        assertThat(contents().getString("version")).isNotEqualTo(version);
    }

    @Test
    void says_404_for_no_module() {
        given().get("/api/catalogue/m9").then().statusCode(404).body("detail", containsString("m9"));
    }

    private static JsonPath contents() {
        return given().get("/api/catalogue/m1").then().statusCode(200).extract().jsonPath();
    }

    private Course withTitle(String module, String title) {
        Course course = current.get();
        List<Module> modules = course.modules().stream()
                .map(one -> one.id().equals(module) ? titled(one, title) : one)
                .toList();
        return new Course(
                course.id(),
                course.title(),
                course.subtitle(),
                course.summary(),
                course.version(),
                course.demonstration(),
                modules,
                course.retired());
    }

    private static Module titled(Module module, String title) {
        return new Module(
                module.id(),
                module.slug(),
                module.formerSlugs(),
                module.number(),
                title,
                module.summary(),
                module.objectives(),
                module.activities());
    }
}
