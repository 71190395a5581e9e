package fr.parlemoi.progress;

import static fr.parlemoi.progress.Guest.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of progress when a learner is merged, erased or asks for her data. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class KeepsProgressTest extends OnTheTestCourse {

    private static final List<String> TABLES = List.of(
            "activity_progress", "study_day", "module_progress", "course_progress", "learner_month", "reflection");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Database database;

    @Inject
    Event<LearnerMerged> merged;

    @Inject
    Event<LearnerErased> erased;

    @Inject
    Event<LearnerExported> exported;

    @Test
    void gives_everything_of_a_guest_to_the_account() {
        Guest account = Guest.start();
        account.send(played(1, now.minusSeconds(60), "regard", 0, 50)).statusCode(200);
        account.reflect("repas", "Le soir, je m’assois.").statusCode(204);
        Guest guest = Guest.start();
        guest.send(played(1, now, "regard", 40, 100)).statusCode(200);
        guest.reflect("repas", "Je prends le temps.").statusCode(204);

        database.run(transaction -> merged.fire(new LearnerMerged(transaction, guest.learner(), account.learner())));

        account.progress()
                .body("activities.regard.covered", equalTo(1.0f))
                .body("activities.regard.position", equalTo(100.0f))
                .body("activities.repas.rule", equalTo("1"))
                .body("course.completed", equalTo(2));
        assertThat(account.reflection("repas")).isEqualTo("Le soir, je m’assois.\n\nJe prends le temps.");
        assertThat(rowsOf(guest.learner())).isZero();
    }

    @Test
    void joins_equal_texts_to_one() {
        Guest account = Guest.start();
        account.reflect("repas", "Je prends le temps.").statusCode(204);
        Guest guest = Guest.start();
        guest.reflect("repas", "Je prends le temps.").statusCode(204);

        database.run(transaction -> merged.fire(new LearnerMerged(transaction, guest.learner(), account.learner())));

        assertThat(account.reflection("repas")).isEqualTo("Je prends le temps.");
    }

    @Test
    void leaves_no_row_of_an_erased_learner_and_every_row_of_the_others() {
        Guest erasing = Guest.start();
        Guest staying = Guest.start();
        for (Guest guest : List.of(erasing, staying)) {
            // Only a day that another of its month follows has a row of its own: of three, one does.
            for (int ago = 2; ago >= 0; ago--) {
                guest.send(played(3 - ago, now.minus(ago, ChronoUnit.DAYS), "regard", 0, 50))
                        .statusCode(200);
            }
            guest.reflect("repas", "Je prends le temps.").statusCode(204);
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
        guest.reflect("repas", "Je prends le temps.").statusCode(204);
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
