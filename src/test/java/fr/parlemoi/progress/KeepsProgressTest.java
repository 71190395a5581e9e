package fr.parlemoi.progress;

import static fr.parlemoi.progress.Guest.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of progress when a learner is merged, erased or asks for her data; and her private texts. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class KeepsProgressTest {

    private static final List<String> TABLES = List.of(
            "activity_progress", "study_day", "module_progress", "course_progress", "learner_month", "reflection");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Database database;

    @Inject
    CurrentCourse course;

    @Inject
    Event<LearnerMerged> merged;

    @Inject
    Event<LearnerErased> erased;

    @Inject
    Event<LearnerExported> exported;

    private Course before;

    @BeforeEach
    void teachTheTestCourse() {
        before = course.get();
        course.replace(TestCourse.COURSE);
    }

    @AfterEach
    void teachTheCourseAgain() {
        course.replace(before);
    }

    @Test
    void gives_everything_of_a_guest_to_the_account() {
        Guest account = Guest.start();
        account.send(played(1, now.minusSeconds(60), "regard", 0, 50)).statusCode(200);
        reflect(account, "repas", "Le soir, je m’assois.").statusCode(204);
        Guest guest = Guest.start();
        guest.send(played(1, now, "regard", 40, 100)).statusCode(200);
        reflect(guest, "repas", "Je prends le temps.").statusCode(204);

        database.run(transaction -> merged.fire(new LearnerMerged(transaction, guest.learner(), account.learner())));

        account.progress()
                .body("activities.regard.covered", equalTo(1.0f))
                .body("activities.regard.position", equalTo(100.0f))
                .body("activities.repas.rule", equalTo("1"))
                .body("course.completed", equalTo(2));
        assertThat(text(account, "repas")).isEqualTo("Le soir, je m’assois.\n\nJe prends le temps.");
        assertThat(rowsOf(guest.learner())).isZero();
    }

    @Test
    void joins_equal_texts_to_one() {
        Guest account = Guest.start();
        reflect(account, "repas", "Je prends le temps.").statusCode(204);
        Guest guest = Guest.start();
        reflect(guest, "repas", "Je prends le temps.").statusCode(204);

        database.run(transaction -> merged.fire(new LearnerMerged(transaction, guest.learner(), account.learner())));

        assertThat(text(account, "repas")).isEqualTo("Je prends le temps.");
    }

    @Test
    void leaves_no_row_of_an_erased_learner_and_every_row_of_the_others() {
        Guest erasing = Guest.start();
        Guest staying = Guest.start();
        for (Guest guest : List.of(erasing, staying)) {
            guest.send(played(1, now, "regard", 0, 50)).statusCode(200);
            reflect(guest, "repas", "Je prends le temps.").statusCode(204);
        }
        assertThat(TABLES).allSatisfy(table -> assertThat(rowsOf(table, erasing.learner()))
                .isPositive());

        database.run(transaction -> erased.fire(new LearnerErased(transaction, erasing.learner())));

        assertThat(rowsOf(erasing.learner())).isZero();
        assertThat(TABLES).allSatisfy(table -> assertThat(rowsOf(table, staying.learner()))
                .isPositive());
    }

    @Test
    void hands_over_all_that_it_keeps_of_a_learner() {
        Guest guest = Guest.start();
        guest.send(played(1, now, "regard", 0, 50)).statusCode(200);
        reflect(guest, "repas", "Je prends le temps.").statusCode(204);
        Map<String, Object> sections = new LinkedHashMap<>();

        database.run(transaction -> exported.fire(new LearnerExported(transaction, guest.learner(), sections)));

        ExportedProgress progress = (ExportedProgress) sections.get("progress");
        assertThat(progress.activities().getFirst().played()).containsExactly(new Interval(0, 50));
        assertThat(progress.activities().getFirst().studied())
                .containsExactly(new ExportedProgress.Span(now.minusSeconds(50), now));
        assertThat(progress.studyDays().getLast().studied().getLast().to()).isEqualTo(now);
        assertThat(progress.months().values())
                .extracting(ExportedProgress.Month::mediaSeconds)
                .contains(50.0);
        assertThat(sections.get("reflections").toString()).contains("Je prends le temps.");
    }

    @Test
    void completes_an_image_by_a_reflection_and_keeps_it_complete_without() {
        Guest guest = Guest.start();
        assertThat(text(guest, "repas")).isEmpty();
        reflect(guest, "repas", "Je prends le temps.").statusCode(204);
        assertThat(text(guest, "repas")).isEqualTo("Je prends le temps.");

        reflect(guest, "repas", " \n ").statusCode(204);

        assertThat(text(guest, "repas")).isEmpty();
        assertThat(rowsOf("reflection", guest.learner())).isZero();
        guest.progress().body("activities.repas.rule", equalTo("1"));
    }

    @Test
    void does_not_complete_an_image_by_a_blank_text() {
        Guest guest = Guest.start();
        reflect(guest, "repas", "   ").statusCode(204);
        guest.progress().body("activities.repas.completedAt", equalTo(null));
    }

    @Test
    void takes_4000_characters_and_not_one_more() {
        Guest guest = Guest.start();
        reflect(guest, "repas", "🙂".repeat(4_000)).statusCode(204);
        assertThat(text(guest, "repas")).isEqualTo("🙂".repeat(4_000));
        reflect(guest, "repas", "a".repeat(4_001)).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refuses_a_reflection_that_is_no_text_or_on_no_image() {
        Guest guest = Guest.start();
        reflect(guest, "regard", "Je prends le temps.").statusCode(404);
        reflect(guest, "inconnue", "Je prends le temps.").statusCode(404);
        reflect(guest, "repas", 17).statusCode(400);
        reflect(guest, "repas", null).statusCode(400);
        put(guest, "repas", "[]").statusCode(400);
        put(guest, "repas", "").statusCode(400);
        put(guest, "repas", "{\"text\":").statusCode(400);
    }

    private static ValidatableResponse reflect(Guest guest, String activity, Object text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text);
        return guest.request()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/reflections/" + activity)
                .then();
    }

    private static ValidatableResponse put(Guest guest, String activity, String body) {
        return guest.request()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/reflections/" + activity)
                .then();
    }

    private static String text(Guest guest, String activity) {
        return guest.request()
                .get("/api/reflections/" + activity)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    private long rowsOf(UUID learner) {
        return TABLES.stream().mapToLong(table -> rowsOf(table, learner)).sum();
    }

    private long rowsOf(String table, UUID learner) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE learner = :learner")
                .bind("learner", learner)
                .mapTo(Long.class)
                .one());
    }
}
