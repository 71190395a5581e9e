package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.jobs.RunJobs;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mail a Monday at eight to each trainer who wants it, with counts and without names. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class DigestTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    GreenMail mailHost;

    @Inject
    CohortsForTests cohorts;

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @Inject
    SendDigests sendDigests;

    @Inject
    RunJobs runJobs;

    @Inject
    ClockForTests clock;

    private String trainer;
    private UUID cohort;

    @BeforeEach
    void makeACohort() {
        // On a Monday before eight the next one is more than the seven days away that the digest counts in.
        forwardTo(DayOfWeek.THURSDAY, 12, 0);
        trainer = "lundi." + UUID.randomUUID().toString().substring(0, 8) + "@exemple.fr";
        cohort = cohorts.cohort("Lundi matin", trainer);
    }

    @AfterEach
    void putTheClockRight() {
        database.run(transaction -> transaction.execute("UPDATE cohort_trainer SET digest_since = NULL"));
        clock.putRight();
    }

    private RequestSpecification byTrainer() {
        return given().redirects().follow(false).cookie("parlemoi", staff.cookie(trainer, StaffRole.TRAINER));
    }

    private void want(UUID cohort, boolean wanted) {
        RequestSpecification form = byTrainer();
        (wanted ? form.formParam("resume", "oui") : form)
                .post("/formateur/cohortes/" + cohort + "/rappels/resume")
                .then()
                .statusCode(303);
    }

    private void forwardToMonday(int hour, int minute) {
        forwardTo(DayOfWeek.MONDAY, hour, minute);
    }

    private void forwardTo(DayOfWeek day, int hour, int minute) {
        ZonedDateTime now = clock.instant().atZone(PARIS);
        ZonedDateTime then =
                now.with(TemporalAdjusters.next(day)).withHour(hour).withMinute(minute);
        clock.putForward(Duration.between(now, then));
    }

    private List<Received> look() {
        sendDigests.onMondays();
        runJobs.runDue();
        return Received.by(trainer, mailHost);
    }

    @Test
    void goes_out_once_a_monday_after_eight_however_often_somebody_looks() {
        want(cohort, true);
        byTrainer()
                .get("/formateur/cohortes/" + cohort + "/rappels")
                .then()
                .body(containsString("value=\"oui\" checked"));
        forwardToMonday(7, 55);
        assertThat(look()).isEmpty();

        clock.putForward(Duration.ofMinutes(10));
        assertThat(look()).hasSize(1);
        clock.putForward(Duration.ofHours(6));
        assertThat(look()).hasSize(1);
        clock.putForward(Duration.ofDays(1));
        assertThat(look()).hasSize(1);
        forwardToMonday(9, 0);
        assertThat(look()).hasSize(2);
    }

    @Test
    void counts_who_is_where_and_names_nobody() {
        UUID second = cohorts.cohort("Mardi soir", trainer);
        cohorts.member(cohort, "Solange", "Lefèvre", "s." + trainer);
        UUID finished = cohorts.member(cohort, "Nadia", "Benali", "n." + trainer);
        cohorts.member(cohort, "Aline", "Martin", "a." + trainer);
        given().cookie("parlemoi", staff.cookie("a." + trainer))
                .contentType(ContentType.JSON)
                .body("""
                        {"device":"telephone","events":[{"seq":1,"at":"%s","seconds":20,"activity":"m1-regard",
                        "kind":"played","from":0,"to":15}]}""".formatted(clock.instant()))
                .post("/api/progress")
                .then()
                .statusCode(200);
        database.run(transaction -> transaction.execute("""
                INSERT INTO course_progress (learner, completed, required, started_at, completed_at, recorded_at,
                    first_receipt_at)
                VALUES (?, 9, 9, NOW(3), NOW(3), NOW(3), NOW(3))""", finished));
        want(cohort, true);
        want(second, true);
        forwardToMonday(8, 0);

        assertThat(look()).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .contains("Lundi matin", "3\u00a0personnes, dont 3 depuis une semaine", "Mardi soir")
                    .contains("Cours terminé\u00a0: 1", "En cours\u00a0: 1", "Jamais commencé\u00a0: 1")
                    .contains("/formateur/cohortes/" + cohort, "Personne ne l’a encore rejointe")
                    .doesNotContain("Solange", "Nadia", "Aline", "s." + trainer);
            assertThat(mail.html()).contains("Lundi matin", "Ne plus recevoir").doesNotContain("Solange");
        });
        forwardToMonday(8, 0);
        assertThat(look().getLast().text())
                .contains("Rien reçu depuis 7\u00a0jours\u00a0: 1", "dont 0 depuis une semaine");
    }

    @Test
    void goes_to_nobody_who_lost_the_role_left_the_cohort_or_does_not_want_it() {
        want(cohort, true);
        want(cohort, false);
        byTrainer()
                .get("/formateur/cohortes/" + cohort + "/rappels")
                .then()
                .body(not(containsString("value=\"oui\" checked")));
        forwardToMonday(8, 0);
        assertThat(look()).isEmpty();

        want(cohort, true);
        UUID id = staff.id(trainer);
        database.run(transaction -> transaction.execute("DELETE FROM staff_role WHERE learner = ?", id));
        forwardToMonday(8, 0);
        assertThat(look()).isEmpty();

        staff.cookie(trainer, StaffRole.TRAINER);
        sendDigests.onMondays();
        database.run(transaction -> transaction.execute("DELETE FROM cohort_trainer WHERE learner = ?", id));
        assertThat(look()).isEmpty();
    }

    @Test
    void is_not_sent_for_a_monday_that_had_passed_eight_before_she_asked_for_it() {
        forwardToMonday(10, 0);
        want(cohort, true);

        assertThat(look()).isEmpty();
    }
}
