package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class PrivacyTest {

    GreenMail mailHost;

    @Inject
    Database database;

    @Inject
    Learners learners;

    @Inject
    Retention retention;

    @Inject
    ClockForTests clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void exports_what_is_held_about_a_learner() {
        Phone phone = phone();
        String learner = phone.signIn("solange@exemple.fr", false);

        phone.request()
                .get("/api/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("learner.id", equalTo(learner))
                .body("learner.email", equalTo("solange@exemple.fr"))
                .body("sessions", hasSize(1));
    }

    @Test
    void exports_and_erases_for_nobody_who_has_no_session() {
        phone().request().get("/api/me/export").then().statusCode(401);
        phone().request().delete("/api/me").then().statusCode(401);
        phone().request()
                .formParam("confirmation", "oui")
                .post("/mon-parcours/effacement")
                .then()
                .statusCode(401);
    }

    @Test
    void erases_an_account_on_all_its_devices_and_frees_the_address() {
        Phone phone = phone();
        String learner = phone.signIn("marcelle@exemple.fr", false);
        Phone tablet = phone();
        tablet.signIn("marcelle@exemple.fr", false);

        phone.request().delete("/api/me").then().statusCode(204);

        tablet.request().get("/api/sessions").then().statusCode(401);
        assertThat(count(
                        "SELECT COUNT(*) FROM learner WHERE id = :id AND email IS NULL AND erased_at IS NOT NULL",
                        learner))
                .isOne();
        assertThat(count("SELECT COUNT(*) FROM session WHERE learner = :id", learner))
                .isZero();
        assertThat(phone().signIn("marcelle@exemple.fr", false)).isNotEqualTo(learner);
    }

    @Test
    void erases_by_a_form_after_confirmation_alone() {
        Phone phone = phone();
        String learner = phone.start();

        phone.request().post("/mon-parcours/effacement").then().statusCode(400);
        phone.request().get("/api/sessions").then().statusCode(200);
        phone.request()
                .formParam("confirmation", "oui")
                .post("/mon-parcours/effacement")
                .then()
                .statusCode(200)
                .body(containsString("Vos données sont effacées"), containsString("data-erased=\"" + learner + "\""));

        phone.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void erases_guests_twelve_months_after_their_last_receipt() {
        String silent = phone().start();
        String active = phone().start();
        String account = phone().signIn("denise@exemple.fr", false);
        clock.putForward(Duration.ofDays(300));
        database.run(transaction -> learners.receiving(transaction, UUID.fromString(active)));
        clock.putForward(Duration.ofDays(70));

        retention.everyNight();

        assertThat(isErased(silent)).isTrue();
        assertThat(isErased(active)).isFalse();
        assertThat(isErased(account)).isFalse();
    }

    @Test
    void erases_accounts_that_have_been_silent_for_three_years() {
        phone().signIn("paule@exemple.fr", false);
        String silent = phone().signIn("ginette@exemple.fr", false);
        clock.putForward(Duration.ofDays(300));
        Phone phone = phone();
        String guest = phone.start();
        database.run(transaction -> learners.receiving(transaction, UUID.fromString(guest)));
        String active = phone.signIn("paule@exemple.fr", true);

        clock.putForward(Duration.ofDays(785));
        retention.everyNight();
        assertThat(isErased(silent)).isFalse();

        clock.putForward(Duration.ofDays(20));
        retention.everyNight();
        assertThat(isErased(silent)).isTrue();
        assertThat(isErased(active)).isFalse();

        clock.putForward(Duration.ofDays(300));
        retention.everyNight();
        assertThat(isErased(active)).isTrue();
    }

    @Test
    void purges_sessions_and_codes_that_are_over() {
        Phone phone = phone();
        phone.start();
        String gone = phone.request().get("/api/sessions").path("sessions[0].id");
        phone.request().delete("/api/session");
        phone.askForCode("odette@exemple.fr");
        clock.putForward(Duration.ofHours(1));

        retention.everyNight();

        assertThat(count("SELECT COUNT(*) FROM session WHERE id = :id", gone)).isZero();
        assertThat(count("SELECT COUNT(*) FROM sign_in_code WHERE email = :id", "odette@exemple.fr"))
                .isZero();
    }

    @Test
    void keeps_a_merged_guest_until_her_phone_can_send_nothing_more() {
        phone().signIn("lison@exemple.fr", false);
        Phone phone = phone();
        String guest = phone.start();
        String account = phone.signIn("lison@exemple.fr", true);

        UUID receiver = database.write(transaction -> learners.receiving(transaction, UUID.fromString(guest)));
        assertThat(receiver).hasToString(account);
        retention.everyNight();
        assertThat(count("SELECT COUNT(*) FROM learner WHERE id = :id", guest)).isOne();

        clock.putForward(Duration.ofDays(401));
        retention.everyNight();
        assertThat(count("SELECT COUNT(*) FROM learner WHERE id = :id", guest)).isZero();
    }

    private boolean isErased(String learner) {
        return count("SELECT COUNT(*) FROM learner WHERE id = :id AND erased_at IS NOT NULL", learner) == 1;
    }

    private int count(String sql, String id) {
        return database.read(handle ->
                handle.createQuery(sql).bind("id", id).mapTo(Integer.class).one());
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
