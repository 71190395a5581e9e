package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class LegalPagesTest {

    @ParameterizedTest
    @CsvSource({
        "/accessibilite,Déclaration d’accessibilité",
        "/donnees-personnelles,Vos données personnelles",
        "/mentions-legales,Mentions légales"
    })
    void say_that_the_course_is_a_demonstration(String path, String title) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("cours de démonstration"))
                .body(not(containsString("NOT_FOUND")));
    }
}
