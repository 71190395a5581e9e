package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class AdministrationTest {

    private static final String CHIEF = "cheffe@exemple.fr";
    private static final String INVITATION = "/connexion/invitation";
    private static final Pattern LINK =
            Pattern.compile("^http\\S+" + INVITATION + "\\?jeton=(\\S+)$", Pattern.MULTILINE);

    GreenMail mailHost;

    @Inject
    Database database;

    @Inject
    StaffForTests staff;

    @Inject
    Retention retention;

    @Inject
    ClockForTests clock;

    private Phone chief;

    @BeforeEach
    void signTheChiefIn() {
        chief = member(CHIEF, StaffRole.ADMINISTRATOR);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void invites_by_a_mail_whose_link_changes_nothing_until_its_button_is_pressed() {
        String token = invited("amelie@exemple.fr");
        MimeMessage mail = chief.latestMail("amelie@exemple.fr");
        assertThat(Phone.text(mail)).contains(CHIEF, "Formation", "7\u00a0jours");
        assertThat(Phone.html(mail)).contains(CHIEF, "Formation", "jeton=" + token);

        for (int i = 0; i < 3; i++) {
            phone().request()
                    .get(INVITATION + "?jeton=" + token)
                    .then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("amelie@exemple.fr"));
        }
        Phone opened = phone();
        opened.signIn("amelie@exemple.fr", false);
        opened.request().get(TrainersOnlyForTests.PATH).then().statusCode(404);

        Phone phone = phone();
        accept(phone, token)
                .statusCode(200)
                .body(containsString("one-time-code"), containsString("value=\"/connexion/seconde-etape\""));
        phone.enter("amelie@exemple.fr", phone.mailedCode("amelie@exemple.fr"), false)
                .statusCode(204);

        phone.request()
                .get(TrainersOnlyForTests.PATH)
                .then()
                .statusCode(303)
                .header("Location", containsString("seconde-etape"));
        accept(phone(), token).statusCode(403).body(containsString("ne sert plus"));
        assertThat(trailOf("amelie@exemple.fr")).containsExactly("Invitation acceptée\u00a0: Formation");
    }

    @Test
    void gives_the_role_at_once_to_who_is_signed_in_and_ends_her_long_session() {
        Phone phone = phone();
        phone.signIn("blanche@exemple.fr", false);
        String token = invited("blanche@exemple.fr");

        accept(phone, token).statusCode(303).header("Location", endsWith("/connexion/seconde-etape"));

        phone.request()
                .get(TrainersOnlyForTests.PATH)
                .then()
                .statusCode(303)
                .header("Location", containsString("seconde-etape"));
        clock.putForward(Duration.ofHours(13));
        phone.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void gives_nothing_to_whom_an_invitation_was_passed_on() {
        String token = invited("clarisse@exemple.fr");
        Phone other = phone();
        other.signIn("daphne@exemple.fr", false);

        accept(other, token).statusCode(200).body(containsString("clarisse@exemple.fr"));

        other.request().get(TrainersOnlyForTests.PATH).then().statusCode(404);
        assertThat(other.mailedCode("clarisse@exemple.fr")).matches("[0-9]{6}");
    }

    @Test
    void ends_invitations_after_seven_days_and_when_they_are_withdrawn_or_renewed() {
        String old = invited("edith@exemple.fr");
        clock.putForward(Duration.ofDays(7).plusMinutes(1));
        accept(phone(), old).statusCode(403);
        chief = member(CHIEF, StaffRole.ADMINISTRATOR);
        String first = invited("edith@exemple.fr");
        String second = invited("edith@exemple.fr");
        accept(phone(), first).statusCode(403);

        UUID id = invitation("edith@exemple.fr");
        withdraw(chief, id).statusCode(303);

        accept(phone(), second).statusCode(403);
        withdraw(chief, id).statusCode(404);
        assertThat(trailAbout(id)).containsExactly("Invitation envoyée\u00a0: Formation", "Invitation retirée");
    }

    @Test
    void withdraws_an_accepted_invitation_before_the_sign_in() {
        String token = invited("fanny@exemple.fr");
        Phone phone = phone();
        accept(phone, token).statusCode(200);
        withdraw(chief, invitation("fanny@exemple.fr")).statusCode(303);

        phone.enter("fanny@exemple.fr", phone.mailedCode("fanny@exemple.fr"), false)
                .statusCode(204);

        phone.request().get(TrainersOnlyForTests.PATH).then().statusCode(404);
    }

    @Test
    void says_what_is_wrong_with_an_invitation_and_sends_none() {
        int before = mailHost.getReceivedMessages().length;
        invite(chief, "personne", "trainer").statusCode(400).body(containsString("ne semble pas complète"));
        invite(chief, "gaelle@exemple.fr", "reine").statusCode(400).body(containsString("Choisissez un rôle"));
        invite(chief, CHIEF, "administrator").statusCode(409).body(containsString("déjà ce rôle"));

        assertThat(mailHost.getReceivedMessages()).hasSize(before);
    }

    @Test
    void closes_everything_to_a_trainer_who_leaves_with_her_next_request() {
        Phone trainer = member("helene@exemple.fr", StaffRole.TRAINER);
        trainer.request().get(TrainersOnlyForTests.PATH).then().statusCode(200);

        removeRole(chief, "helene@exemple.fr", StaffRole.TRAINER).statusCode(303);

        trainer.request().get(TrainersOnlyForTests.PATH).then().statusCode(404);
        trainer.request().get("/connexion/seconde-etape").then().statusCode(404);
        trainer.request().get("/api/sessions").then().statusCode(200);
        removeRole(chief, "helene@exemple.fr", StaffRole.TRAINER).statusCode(404);
        assertThat(trailAbout(staff.id("helene@exemple.fr"))).containsExactly("Rôle retiré\u00a0: Formation");
    }

    @Test
    void keeps_the_last_administrator_and_the_configured_one() {
        Phone configured = phone();
        configured.signIn("directrice@exemple.fr", false);
        removeRole(chief, "directrice@exemple.fr", StaffRole.ADMINISTRATOR)
                .statusCode(409)
                .body(containsString("parlemoi.administrator"));
        database.run(transaction -> transaction.execute(
                "DELETE FROM staff_role WHERE role = 'ADMINISTRATOR' AND learner <> ?", staff.id(CHIEF)));

        removeRole(chief, CHIEF, StaffRole.ADMINISTRATOR).statusCode(409).body(containsString("dernière personne"));

        member("ines@exemple.fr", StaffRole.ADMINISTRATOR);
        removeRole(chief, CHIEF, StaffRole.ADMINISTRATOR).statusCode(303);
        chief.request().get("/administration").then().statusCode(404);
    }

    @Test
    void lets_who_lost_her_phone_begin_anew_but_nobody_herself() {
        Phone trainer = member("josette@exemple.fr", StaffRole.TRAINER);
        trainer.request().get("/connexion/seconde-etape/installation").then().statusCode(200);
        byte[] lost = staff.secret("josette@exemple.fr");

        resetFactor(chief, "josette@exemple.fr").statusCode(303);

        trainer.request().get(TrainersOnlyForTests.PATH).then().statusCode(303);
        trainer.request().get("/connexion/seconde-etape/installation").then().statusCode(200);
        assertThat(staff.secret("josette@exemple.fr")).isNotEqualTo(lost);
        resetFactor(chief, CHIEF).statusCode(409);
        member("karen@exemple.fr");
        resetFactor(chief, "karen@exemple.fr").statusCode(404);
        assertThat(trailAbout(staff.id("josette@exemple.fr")))
                .containsExactly("Validation en deux étapes réinitialisée");
    }

    @Test
    void writes_down_that_the_list_was_seen_and_shows_the_trail_newest_first() {
        invited("lucienne@exemple.fr");
        chief.request().get("/administration").then().statusCode(200).body(containsString("lucienne@exemple.fr"));

        String journal = chief.request()
                .get("/administration/journal?personne=" + CHIEF)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(journal).contains("lucienne@exemple.fr", "toute la liste");
        assertThat(journal.lastIndexOf("<td data-label=\"Action\">Invitation envoyée"))
                .isGreaterThan(journal.indexOf("<td data-label=\"Action\">Liste de l’équipe consultée"));
    }

    @Test
    void filters_the_trail_by_person_action_and_day() {
        invited("madeleine@exemple.fr");
        chief.request().get("/administration");

        rows("personne=madeleine@exemple.fr").contains("madeleine@exemple.fr").doesNotContain("toute la liste");
        rows("personne=inconnue@exemple.fr").contains("Aucune action ne correspond");
        rows("action=Liste de l’équipe consultée").contains("toute la liste").doesNotContain("madeleine@exemple.fr");
        rows("au=2020-01-01").contains("Aucune action ne correspond");
        rows("du=2020-01-01&personne=madeleine@exemple.fr").contains("Invitation envoyée");
        rows("personne=madeleine@exemple.fr&page=2").contains("Aucune action ne correspond");
        chief.request()
                .get("/administration/journal?du=hier")
                .then()
                .statusCode(400)
                .body(containsString("2026-11-22"));
    }

    @Test
    void turns_the_pages_of_a_long_trail() {
        for (int i = 0; i < AuditJournal.PAGE; i++) {
            chief.request().get("/administration").then().statusCode(200);
        }
        chief.request().get("/administration").then().statusCode(200);

        rows("personne=" + CHIEF).contains("page=2\"").doesNotContain("Plus récentes");
        rows("personne=" + CHIEF + "&page=2").contains("Plus récentes", "toute la liste");
    }

    @Test
    void forgets_the_trail_and_its_invitations_after_twelve_months() {
        invited("perrine@exemple.fr");
        UUID id = invitation("perrine@exemple.fr");
        clock.putForward(Duration.ofDays(364));
        retention.everyNight();
        assertThat(trailAbout(id)).hasSize(1);

        clock.putForward(Duration.ofDays(3));
        retention.everyNight();

        assertThat(trailAbout(id)).isEmpty();
        assertThat(count("SELECT COUNT(*) FROM invitation WHERE email = 'perrine@exemple.fr'"))
                .isZero();
    }

    @Test
    void keeps_no_address_of_an_erased_person_in_the_trail() {
        Phone trainer = member("rosalie@exemple.fr", StaffRole.TRAINER);
        invite(chief, "rosalie@exemple.fr", "prefecture").statusCode(303);
        removeRole(chief, "rosalie@exemple.fr", StaffRole.TRAINER).statusCode(303);
        UUID id = staff.id("rosalie@exemple.fr");
        trainer.request()
                .get("/api/me/export")
                .then()
                .statusCode(200)
                .body(containsString("Rôle retiré"), not(containsString(CHIEF)));

        trainer.request().delete("/api/me").then().statusCode(204);

        rows("page=1")
                .doesNotContain("rosalie@exemple.fr")
                .contains("Compte effacé (" + id.toString().substring(24) + ")");
        assertThat(count("SELECT COUNT(*) FROM invitation WHERE email = 'rosalie@exemple.fr'"))
                .isZero();
        assertThat(trailAbout(id)).containsExactly("Rôle retiré\u00a0: Formation");
    }

    @Test
    void keeps_staff_who_work_without_learning() {
        member("sylvie@exemple.fr", StaffRole.TRAINER);
        clock.putForward(Duration.ofDays(1200));

        retention.everyNight();

        assertThat(count("SELECT COUNT(*) FROM learner WHERE email = 'sylvie@exemple.fr'"))
                .isOne();
    }

    private String invited(String email) {
        invite(chief, email, "trainer").statusCode(303).header("Location", endsWith("/administration#invitations"));
        Matcher link = LINK.matcher(Phone.text(chief.latestMail(email)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse invite(Phone by, String email, String role) {
        return by.request()
                .formParam("email", email)
                .formParam("role", role)
                .post("/administration/invitations")
                .then();
    }

    private static ValidatableResponse withdraw(Phone by, UUID id) {
        return by.request()
                .post("/administration/invitations/" + id + "/retrait")
                .then();
    }

    private static ValidatableResponse accept(Phone phone, String token) {
        return phone.keep(phone.request().formParam("jeton", token).post(INVITATION));
    }

    private ValidatableResponse removeRole(Phone by, String email, StaffRole role) {
        return by.request()
                .post("/administration/equipe/" + staff.id(email) + "/roles/" + role.slug() + "/retrait")
                .then();
    }

    private ValidatableResponse resetFactor(Phone by, String email) {
        return by.request()
                .post("/administration/equipe/" + staff.id(email) + "/seconde-etape/retrait")
                .then();
    }

    private org.assertj.core.api.AbstractStringAssert<?> rows(String query) {
        String page = chief.request()
                .get("/administration/journal?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return assertThat(page.substring(page.indexOf("</form>")));
    }

    private UUID invitation(String email) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM invitation WHERE email = :email ORDER BY id DESC LIMIT 1")
                        .bind("email", email)
                        .map((row, context) -> row.getObject("id", UUID.class))
                        .one());
    }

    private List<String> trailOf(String email) {
        return trail("actor", staff.id(email));
    }

    private List<String> trailAbout(UUID subject) {
        return trail("subject", subject);
    }

    private List<String> trail(String column, UUID id) {
        return database.read(
                handle -> handle.createQuery("SELECT what FROM audit_entry WHERE " + column + " = :id ORDER BY at, id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    private int count(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private Phone member(String email, StaffRole... roles) {
        return phone().holding(staff.cookie(email, roles));
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
