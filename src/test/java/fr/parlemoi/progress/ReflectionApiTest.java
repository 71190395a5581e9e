package fr.parlemoi.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ReflectionApiTest extends OnTheTestCourse {

    @Test
    void completes_an_image_by_a_reflection_and_keeps_it_complete_without() {
        Guest guest = Guest.start();
        assertThat(guest.reflection("repas")).isEmpty();
        guest.reflect("repas", "Je prends le temps.").statusCode(204);
        assertThat(guest.reflection("repas")).isEqualTo("Je prends le temps.");

        guest.reflect("repas", " \n ").statusCode(204);

        assertThat(guest.reflection("repas")).isEmpty();
        guest.progress().body("activities.repas.rule", equalTo("1"));
    }

    @Test
    void does_not_complete_an_image_by_a_blank_text() {
        Guest guest = Guest.start();
        guest.reflect("repas", "   ").statusCode(204);
        guest.progress().body("activities.repas.completedAt", equalTo(null));
    }

    @Test
    void takes_4000_characters_and_not_one_more() {
        Guest guest = Guest.start();
        guest.reflect("repas", "🙂".repeat(4_000)).statusCode(204);
        assertThat(guest.reflection("repas")).isEqualTo("🙂".repeat(4_000));
        guest.reflect("repas", "a".repeat(4_001)).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refuses_a_reflection_that_is_no_text_or_on_no_image() {
        Guest guest = Guest.start();
        guest.reflect("regard", "Je prends le temps.").statusCode(404);
        guest.reflect("inconnue", "Je prends le temps.").statusCode(404);
        guest.reflect("repas", 17).statusCode(400);
        guest.reflect("repas", null).statusCode(400);
        put(guest, "repas", "[]").statusCode(400);
        put(guest, "repas", "").statusCode(400);
        put(guest, "repas", "{\"text\":").statusCode(400);
    }

    @Test
    void shows_a_text_to_nobody_else() {
        Guest nadia = Guest.start();
        nadia.reflect("repas", "Je prends le temps.").statusCode(204);
        assertThat(Guest.start().reflection("repas")).isEmpty();
        given().get("/api/reflections/repas").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/reflections/repas")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse put(Guest guest, String activity, String body) {
        return guest.request()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/reflections/" + activity)
                .then();
    }
}
