package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class SecurityHeadersTest {

    @Inject
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nulle-part", "/favicon.svg", "/api/catalogue", "/media/absent.mp4"})
    void stand_on_every_response(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Permissions-Policy", containsString("camera=()"));
    }

    @ParameterizedTest
    @CsvSource({"app.css, false", "js/app.js, false", "drawings.svg, true"})
    void of_documents_stand_on_no_other_asset(String name, boolean isDocument) {
        given().get(assets.url(name))
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", isDocument ? notNullValue() : nullValue())
                .header("Permissions-Policy", isDocument ? notNullValue() : nullValue());
    }

    @Test
    void ask_for_https_on_https_alone() {
        given().get("/").then().header("Strict-Transport-Security", nullValue());
        given().header("X-Forwarded-Proto", "https")
                .get("/")
                .then()
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mon-parcours", "/connexion"})
    void let_nobody_keep_a_page_that_shows_a_person(String path) {
        given().get(path).then().header("Cache-Control", containsString("no-store"));
    }

    @Test
    void tell_the_time_by_which_a_phone_corrects_its_clock() {
        String date = given().get("/favicon.svg").header("Date");
        Instant told =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();

        assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }
}
