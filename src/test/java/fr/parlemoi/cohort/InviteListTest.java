package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.jobs.RunJobs;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trainer invites a list: she sees first what would happen, and only who is right gets a mail. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class InviteListTest {

    private static final String TRAINER = "liste@exemple.fr";

    GreenMail mailHost;

    @Inject
    CohortsForTests cohorts;

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @Inject
    CohortInvitations invitations;

    @Inject
    RunJobs runJobs;

    @Inject
    ClockForTests clock;

    @Inject
    Engine engine;

    private UUID cohort;

    @BeforeEach
    void makeACohort() {
        cohort = cohorts.cohort("Relais Nord <1>", TRAINER);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    private RequestSpecification by(String email) {
        return given().redirects().follow(false).cookie("parlemoi", staff.cookie(email, StaffRole.TRAINER));
    }

    // As browsers send what was typed: without the name of a file.
    private static MultiPartSpecification field(String name, String typed) {
        return new MultiPartSpecBuilder(typed)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .emptyFileName()
                .build();
    }

    private String path() {
        return "/formateur/cohortes/" + cohort;
    }

    private ValidatableResponse check(String list) {
        return by(TRAINER)
                .multiPart(field("texte", list))
                .post(path() + "/personnes/liste")
                .then();
    }

    private ValidatableResponse send(String list) {
        return by(TRAINER)
                .multiPart(field("liste", list))
                .post(path() + "/personnes/liste/envoi")
                .then();
    }

    private List<OpenInvitation> open() {
        return database.read(handle -> invitations.open(handle, cohort));
    }

    @Test
    void shows_what_would_happen_and_keeps_nothing_before_the_confirmation() {
        cohorts.member(cohort, "Farida", "Benali", "farida@exemple.fr");

        check("nom;prénom;courriel\nNguyễn;Aline;aline@exemple.fr\nBenali;Farida;Farida@exemple.fr\nX;Y;z")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(
                        containsString("Envoyer 1\u00a0invitation"),
                        containsString("Cette personne a déjà rejoint la cohorte\u00a0: rien à faire."),
                        containsString("ne semble pas complète"),
                        containsString("value=\"nom;prénom;courriel\nNguyễn;Aline;aline@exemple.fr\""));

        runJobs.runDue();
        assertThat(open()).isEmpty();
        assertThat(Received.by("aline@exemple.fr", mailHost)).isEmpty();
    }

    @Test
    void reads_an_uploaded_file_of_a_spreadsheet_on_windows() {
        by(TRAINER)
                .multiPart(
                        "fichier",
                        "liste.csv",
                        "Nom;Prénom;Courriel\r\nHélène;Zoë;zoe.h@exemple.fr\r\n"
                                .getBytes(Charset.forName("windows-1252")),
                        "text/csv")
                .multiPart(field("texte", ""))
                .post(path() + "/personnes/liste")
                .then()
                .statusCode(200)
                .body(containsString("Hélène"), containsString("Envoyer 1\u00a0invitation"));
    }

    @Test
    void says_what_is_wrong_with_a_list_and_keeps_what_was_typed() {
        check("Bonjour à tous <b>")
                .statusCode(400)
                .body(
                        containsString("La première ligne ne nomme pas"),
                        containsString("Bonjour à tous &lt;b&gt;"),
                        containsString("aria-invalid=\"true\""));
        check("x".repeat(270_000)).statusCode(413).body(containsString("256\u00a0Ko"));
    }

    @Test
    void takes_a_list_as_long_as_it_may_be() {
        StringBuilder list = new StringBuilder("nom;prénom;courriel\n");
        for (int line = 0; line < ReadList.MOST_LINES; line++) {
            list.append("Dupont-Lefèvre;Marie-Françoise;longue.liste.%d@exemple.fr\n".formatted(line));
        }

        check(list.toString()).statusCode(200).body(containsString("Envoyer 1600\u00a0invitations"));
        send(list.toString()).statusCode(303);

        assertThat(open()).hasSize(ReadList.MOST_LINES);
        database.run(transaction -> transaction.execute("DELETE FROM job"));
    }

    @Test
    void invites_each_once_with_the_link_of_the_cohort_and_who_invites() {
        String list = "nom;prénom;courriel\nMartin;Céleste;celeste@exemple.fr\nMartin;Ondine;ondine@exemple.fr";
        send(list).statusCode(303).header("Location", endsWith(path() + "/personnes#invitations"));
        runJobs.runDue();
        send(list).statusCode(400).body(containsString("Personne n’est à inviter"));
        runJobs.runDue();

        assertThat(Received.by("celeste@exemple.fr", mailHost)).singleElement().satisfies(mail -> {
            String link = database.read(handle -> handle.createQuery("SELECT join_code FROM cohort WHERE id = :id")
                    .bind("id", cohort)
                    .map((row, context) -> new JoinCode(row.getString(1)).path())
                    .one());
            assertThat(mail.text()).contains(TRAINER, "Relais Nord <1>", "http://localhost", link, "librement");
            assertThat(mail.html()).contains("Relais Nord &lt;1&gt;", link);
            assertThat(mail.header("Reply-To")).isEqualTo(TRAINER);
        });
        assertThat(open()).extracting(one -> one.mail().label()).containsExactly("Envoyé", "Envoyé");
        check(list).body(containsString("Cette personne est déjà invitée"), not(containsString("/envoi\"")));
    }

    @Test
    void is_awaited_until_she_joins_or_sixty_days_have_passed() {
        send("nom;prénom;courriel\nA;Anna;anna.a@exemple.fr\nB;Berthe;berthe.b@exemple.fr")
                .statusCode(303);
        Optional<PersonName> anna =
                database.read(handle -> Invited.find(handle, cohort, Email.typed("Anna.A@exemple.fr")));
        assertThat(anna).contains(new PersonName("Anna", "A"));

        cohorts.member(cohort, "Anna", "Autre", "anna.a@exemple.fr");
        assertThat(open()).extracting(OpenInvitation::email).containsExactly("berthe.b@exemple.fr");
        invitations.purge();
        assertThat(rows()).isEqualTo(1);
        database.run(transaction -> Invited.joined(transaction, cohort, Email.typed("berthe.b@exemple.fr")));
        assertThat(rows()).isZero();

        send("nom;prénom;courriel\nC;Carla;carla.c@exemple.fr").statusCode(303);
        clock.putForward(Duration.ofDays(61));
        assertThat(open()).isEmpty();
        invitations.purge();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM cohort_invitation WHERE cohort = :id")
                .bind("id", cohort)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void is_sent_again_once_a_week_and_taken_back_at_will() {
        send("nom;prénom;courriel\nD;Dalia;dalia@exemple.fr").statusCode(303);
        runJobs.runDue();
        String invitation = path() + "/invitations/" + open().getFirst().id();

        by(TRAINER)
                .post(invitation + "/relance")
                .then()
                .statusCode(409)
                .body(containsString("la suivante sera possible le"));
        clock.putForward(Duration.ofDays(7).plusSeconds(1));
        by(TRAINER).post(invitation + "/relance").then().statusCode(303);
        by(TRAINER).post(invitation + "/relance").then().statusCode(409);
        runJobs.runDue();
        assertThat(Received.by("dalia@exemple.fr", mailHost)).hasSize(2);

        by(TRAINER).post(invitation + "/retrait").then().statusCode(303);
        assertThat(rows()).isZero();
        by(TRAINER).post(invitation + "/retrait").then().statusCode(404);
    }

    @Test
    void a_withdrawn_invitation_and_one_to_a_closed_cohort_do_not_go_out() {
        send("nom;prénom;courriel\nE;Elsa;elsa@exemple.fr\nF;Flore;flore@exemple.fr")
                .statusCode(303);
        by(TRAINER).post(path() + "/invitations/" + open().getFirst().id() + "/retrait");
        database.run(transaction -> transaction.execute("UPDATE cohort SET join_code = NULL WHERE id = ?", cohort));

        runJobs.runDue();

        assertThat(Received.by("elsa@exemple.fr", mailHost)).isEmpty();
        assertThat(Received.by("flore@exemple.fr", mailHost)).isEmpty();
        assertThat(open()).extracting(one -> one.mail().label()).containsExactly("Envoi annulé");
        send("nom;prénom;courriel\nG;Gina;gina@exemple.fr").statusCode(409).body(containsString("fermées"));
    }

    @Test
    void shows_who_is_awaited_with_her_buttons() {
        send("nom;prénom;courriel\nH;Hana;hana@exemple.fr").statusCode(303);
        Cohort shown = database.read(handle -> handle.createQuery(Cohort.SELECT + "WHERE c.id = :id")
                .bind("id", cohort)
                .map(Cohort::read)
                .one());

        String part = engine.getTemplate("parts/cohort-invitations")
                .data("cohort", shown)
                .data("invitations", open())
                .render();

        assertThat(part)
                .contains(
                        "hana@exemple.fr",
                        "En attente d’envoi",
                        open().getFirst().id() + "/relance",
                        "/retrait");
    }

    @Test
    void another_trainer_finds_nothing() {
        send("nom;prénom;courriel\nI;Ines;ines@exemple.fr").statusCode(303);
        UUID id = open().getFirst().id();
        String stranger = "autre.liste@exemple.fr";
        UUID hers = cohorts.cohort("La sienne", stranger);

        by(stranger).get(path() + "/personnes/liste").then().statusCode(404);
        by(stranger)
                .multiPart(field("texte", "a"))
                .post(path() + "/personnes/liste")
                .then()
                .statusCode(404);
        by(stranger)
                .multiPart(field("liste", "a"))
                .post(path() + "/personnes/liste/envoi")
                .then()
                .statusCode(404);
        for (String act : List.of("/retrait", "/relance")) {
            by(stranger).post(path() + "/invitations/" + id + act).then().statusCode(404);
            by(stranger)
                    .post("/formateur/cohortes/" + hers + "/invitations/" + id + act)
                    .then()
                    .statusCode(404);
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_person_is_told_of_her_invitations_and_takes_them_along_when_she_is_erased() {
        send("nom;prénom;courriel\nJ;Jade;jade@exemple.fr").statusCode(303);
        String jade = staff.cookie("jade@exemple.fr");
        given().cookie("parlemoi", jade)
                .get("/api/me/export")
                .then()
                .statusCode(200)
                .body("cohortInvitations[0].cohort", equalTo("Relais Nord <1>"));

        given().redirects()
                .follow(false)
                .cookie("parlemoi", jade)
                .formParam("confirmation", "oui")
                .post("/mon-parcours/effacement")
                .then()
                .statusCode(200);

        assertThat(rows()).isZero();
    }
}
