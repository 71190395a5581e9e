package fr.parlemoi.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Activity.Credit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class CatalogueApiTest {

    private static final Course COURSE = CourseFile.versioned(new Course(
            "parle-moi",
            "Parle-moi… !",
            "",
            "",
            "",
            true,
            List.of(new Module("m1", "accueil", List.of(), 1, "Accueillir", "", List.of(), List.of(cubes(), tour()))),
            List.of()));

    @Inject
    CurrentCourse current;

    private Course before;

    private static Activity cubes() {
        return article("m1-cubes", "cubes", 90, true);
    }

    private static Activity tour() {
        return article("m1-tour", "tour", 45.5, false);
    }

    private static Activity article(String id, String slug, double seconds, boolean required) {
        return new Activity(
                id,
                "m1",
                slug,
                List.of(),
                Kind.ARTICLE,
                "Trois cubes",
                "",
                seconds,
                required,
                List.of(),
                List.of(new Credit("Écriture", null)),
                345,
                "<p>Malo</p>",
                null,
                null,
                null);
    }

    @BeforeEach
    void serveTheTestCourse() {
        before = current.get();
        current.replace(COURSE);
    }

    @AfterEach
    void serveTheCourseAgain() {
        current.replace(before);
    }

    @Test
    void machines_read_the_course_without_signing_in() {
        given().get("/api/catalogue")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$", aMapWithSize(5))
                .body("id", equalTo("parle-moi"))
                .body("title", equalTo("Parle-moi… !"))
                .body("version", equalTo(COURSE.version()))
                .body("seconds", equalTo(135.5f))
                .body("modules[0]", aMapWithSize(5))
                .body("modules[0].slug", equalTo("accueil"))
                .body("modules[0].seconds", equalTo(135.5f))
                .body("modules[0].activities.id", contains("m1-cubes", "m1-tour"))
                .body("modules[0].activities[1]", aMapWithSize(6))
                .body("modules[0].activities[1].kind", equalTo("article"))
                .body("modules[0].activities[1].seconds", equalTo(45.5f))
                .body("modules[0].activities[1].required", equalTo(false));
    }

    @Test
    void any_cache_may_keep_it_and_must_ask_again() {
        given().get("/api/catalogue")
                .then()
                .header("ETag", equalTo("\"" + COURSE.version() + "\""))
                .header("Cache-Control", containsString("public"))
                .header("Cache-Control", containsString("no-cache"));
    }

    @Test
    void who_has_this_version_gets_nothing_anew() {
        given().header("If-None-Match", "\"" + COURSE.version() + "\"")
                .get("/api/catalogue")
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"" + COURSE.version() + "\""))
                .body(emptyString());
    }

    @Test
    void who_has_another_version_gets_the_course() {
        given().header("If-None-Match", "\"0000000000000000\"")
                .get("/api/catalogue")
                .then()
                .statusCode(200)
                .body("id", equalTo("parle-moi"));
    }
}
