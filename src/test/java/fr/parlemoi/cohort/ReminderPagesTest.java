package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trainer reminds those she chose: from her own words, once a week, and nobody who does not want it. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class ReminderPagesTest {

    private static final String TRAINER = "rappels@exemple.fr";
    private static final Pattern STOP = Pattern.compile("http://\\S+(/rappels/arret/\\S+)");

    GreenMail mailHost;

    @Inject
    CohortsForTests cohorts;

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @Inject
    Reminders reminders;

    @Inject
    RunJobs runJobs;

    @Inject
    ClockForTests clock;

    private UUID cohort;
    private UUID solange;
    private UUID nadia;
    private String solangesMail;
    private String nadiasMail;

    @BeforeEach
    void makeACohort() {
        String once = UUID.randomUUID().toString().substring(0, 8);
        solangesMail = "solange." + once + "@exemple.fr";
        nadiasMail = "nadia." + once + "@exemple.fr";
        cohort = cohorts.cohort("Printemps & <fleurs>", TRAINER);
        solange = cohorts.member(cohort, "Solange", "Lefèvre", solangesMail);
        nadia = cohorts.member(cohort, "Nadia", "Benali", nadiasMail);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    private RequestSpecification by(String email) {
        return given().redirects().follow(false).cookie("parlemoi", staff.cookie(email, StaffRole.TRAINER));
    }

    private String path() {
        return "/formateur/cohortes/" + cohort + "/rappels";
    }

    private ValidatableResponse send(String subject, String text, UUID... learners) {
        return by(TRAINER)
                .formParam("learners", joined(learners))
                .formParam("objet", subject)
                .formParam("texte", text)
                .post(path())
                .then();
    }

    private static String joined(UUID... learners) {
        return Stream.of(learners).map(UUID::toString).collect(Collectors.joining(" "));
    }

    private ValidatableResponse choose(UUID... learners) {
        return by(TRAINER)
                .formParam("learner", List.of(learners))
                .post(path() + "/choix")
                .then();
    }

    private List<Received> mails(String address) {
        return Received.by(address, mailHost);
    }

    private String stopLink(String address) {
        Matcher link = STOP.matcher(mails(address).getLast().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void chooses_by_state_and_shows_everybody() {
        by(TRAINER)
                .get(path() + "?qui=jamais-commence")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(
                        containsString("value=\"" + solange + "\" checked"),
                        containsString("Benali Nadia"),
                        containsString("Jamais commencé"),
                        containsString("Aucun rappel n’est encore parti."));
        by(TRAINER).get(path() + "?qui=sans-nouvelles").then().statusCode(200).body(not(containsString(" checked")));
        by(TRAINER).post(path() + "/choix").then().statusCode(400).body(containsString("Personne n’est choisi"));
    }

    @Test
    void shows_the_mail_of_the_first_before_anything_is_sent() {
        choose(solange, nadia)
                .statusCode(200)
                .body(
                        containsString("Aperçu, pour Nadia Benali"),
                        containsString("Bonjour Nadia,"),
                        containsString("«\u00a0Printemps &amp; &lt;fleurs&gt;\u00a0»"),
                        containsString("{prénom}"),
                        containsString("Envoyer 2\u00a0rappels"));

        by(TRAINER)
                .formParam("learners", solange)
                .formParam("learner", solange)
                .formParam("objet", "Courage {prénom}")
                .formParam("texte", "<b>Il vous reste</b> {reste}")
                .post(path() + "/apercu")
                .then()
                .statusCode(200)
                .body(containsString("Courage Solange"), containsString("&lt;b&gt;Il vous reste&lt;/b&gt; "));
        runJobs.runDue();
        assertThat(mails(solangesMail)).isEmpty();
    }

    @Test
    void refuses_words_that_cannot_be_replaced_and_keeps_what_was_typed() {
        send("Bonjour", "Cher {nom}", solange)
                .statusCode(400)
                .body(containsString("ligne 1, caractère 6 du texte"), containsString("Cher {nom}"));
        by(TRAINER)
                .formParam("learners", solange)
                .formParam("learner", solange)
                .formParam("objet", "")
                .formParam("texte", "a")
                .post(path() + "/apercu")
                .then()
                .statusCode(200)
                .body(containsString("L’objet est vide"), not(containsString("Aperçu, pour")));
    }

    @Test
    void sends_one_mail_each_with_what_mail_programs_need_and_remembers_the_letter() {
        send("Votre cours, {prénom}", "Bonjour {prénom} !\n\nIl vous reste {reste} : {lien}", solange, nadia)
                .statusCode(303)
                .header("Location", endsWith(path() + "#historique"));
        runJobs.runDue();
        runJobs.runDue();

        assertThat(mails(nadiasMail)).hasSize(1);
        assertThat(mails(solangesMail)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Votre cours, Solange");
            assertThat(mail.text()).containsPattern("Il vous reste \\d+\u00a0activités : http://localhost\\S*/\n");
            assertThat(mail.html()).contains("<a href=\"http://localhost", "Printemps &amp; &lt;fleurs&gt;");
            assertThat(mail.header("List-Unsubscribe")).matches("<http://\\S+/rappels/arret/[A-Za-z0-9_-]{43}>");
            assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(mail.header("Reply-To")).isEqualTo(TRAINER);
        });
        by(TRAINER)
                .get(path())
                .then()
                .body(
                        containsString("Envoyé\u00a0: 2"),
                        containsString("Votre cours, {prénom}"),
                        containsString("le suivant est possible à partir du"));
        UUID third = cohorts.member(cohort, "Zoé", "Zola", "zoe." + solangesMail);
        choose(third).body(containsString("Il vous reste {reste} : {lien}"));
        assertThat(audited(solange)).containsExactly("Rappel envoyé");
    }

    private List<String> audited(UUID learner) {
        return database.read(handle -> handle.createQuery("SELECT what FROM audit_entry WHERE subject = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .list());
    }

    @Test
    void reminds_nobody_twice_within_a_week_and_says_from_when_on_she_may() {
        send("Un", "Bonjour", solange).statusCode(303);
        choose(solange, nadia)
                .body(containsString("Rappel possible à partir du"), containsString("Envoyer 1\u00a0rappel"));
        send("Deux", "Bonjour", solange, nadia).statusCode(303);
        send("Trois", "Bonjour", solange, nadia).statusCode(400).body(containsString("Aucun rappel ne peut partir"));
        runJobs.runDue();
        assertThat(mails(solangesMail)).hasSize(1);
        assertThat(mails(nadiasMail)).hasSize(1);

        clock.putForward(Duration.ofDays(7).plusSeconds(1));
        send("Quatre", "Bonjour", solange).statusCode(303);
        runJobs.runDue();
        assertThat(mails(solangesMail)).hasSize(2);
    }

    @Test
    void two_trainers_at_once_remind_everybody_once() throws InterruptedException {
        List<Thread> trainers = IntStream.range(0, 2)
                .mapToObj(trainer ->
                        Thread.ofPlatform().start(() -> send("Ensemble " + trainer, "Bonjour", solange, nadia)))
                .toList();
        for (Thread trainer : trainers) {
            trainer.join();
        }
        runJobs.runDue();

        assertThat(mails(solangesMail)).hasSize(1);
        assertThat(mails(nadiasMail)).hasSize(1);
    }

    @Test
    void stops_by_the_link_of_a_mail_without_a_sign_in() {
        send("Un", "Bonjour", solange).statusCode(303);
        runJobs.runDue();
        String link = stopLink(solangesMail);

        given().get(link)
                .then()
                .statusCode(200)
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("<button"), containsString("Arrêter les rappels"));
        given().get(link).then().body(containsString("Arrêter les rappels"));
        for (int time = 0; time < 2; time++) {
            given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded")
                    .body(StopReminderPages.ONE_CLICK_BODY)
                    .post(link)
                    .then()
                    .statusCode(200)
                    .body(containsString("Plus aucun rappel"));
        }
        given().get(link).then().statusCode(200).body(containsString("Plus aucun rappel"));

        clock.putForward(Duration.ofDays(8));
        choose(solange, nadia)
                .body(containsString("Ne souhaite pas de rappels"), containsString("Envoyer 1\u00a0rappel"));
        send("Deux", "Bonjour", solange).statusCode(400);
    }

    @Test
    void knows_its_own_links_alone() {
        send("Un", "Bonjour", solange).statusCode(303);
        runJobs.runDue();
        String link = stopLink(solangesMail);
        String other = link.substring(0, link.length() - 3) + (link.endsWith("AAA") ? "BBB" : "AAA");

        for (String wrong : List.of(other, "/rappels/arret/x", "/rappels/arret/" + "é%20", link + "A")) {
            given().get(wrong).then().statusCode(404);
            given().post(wrong).then().statusCode(404);
        }
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
    }

    @Test
    void whoever_stops_or_leaves_before_her_mail_goes_out_gets_none() {
        send("Un", "Bonjour", solange, nadia).statusCode(303);
        String cookie = staff.cookie(solangesMail);
        given().cookie("parlemoi", cookie)
                .redirects()
                .follow(false)
                .formParam("rappels", "non")
                .post("/mon-parcours/rappels")
                .then()
                .statusCode(303);
        database.run(transaction -> transaction.execute("DELETE FROM cohort_member WHERE learner = ?", nadia));

        runJobs.runDue();

        assertThat(mails(solangesMail)).isEmpty();
        assertThat(mails(nadiasMail)).isEmpty();
        by(TRAINER).get(path()).then().body(containsString("Envoi annulé\u00a0: 1"), not(containsString("Benali")));
    }

    @Test
    void a_learner_switches_her_reminders_on_again_by_herself() {
        String cookie = staff.cookie(solangesMail);
        RequestSpecification page = given().cookie("parlemoi", cookie);
        page.get("/mon-parcours").then().body(containsString("Ne plus recevoir de rappels"));

        decide(cookie, "non");
        given().cookie("parlemoi", cookie)
                .get("/mon-parcours")
                .then()
                .body(containsString("Recevoir de nouveau des rappels"));
        decide(cookie, "oui");
        given().cookie("parlemoi", cookie)
                .get("/mon-parcours")
                .then()
                .body(containsString("Ne plus recevoir de rappels"));

        given().get("/mon-parcours").then().body(not(containsString("mon-parcours/rappels")));
        given().formParam("rappels", "non").post("/mon-parcours/rappels").then().statusCode(401);
    }

    private static void decide(String cookie, String wanted) {
        given().cookie("parlemoi", cookie)
                .redirects()
                .follow(false)
                .formParam("rappels", wanted)
                .post("/mon-parcours/rappels")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mon-parcours#rappels"));
    }

    @Test
    void another_trainers_cohorts_and_people_are_not_found() {
        String stranger = "autre.rappels@exemple.fr";
        UUID hers = cohorts.cohort("La sienne", stranger);
        by(stranger).get(path()).then().statusCode(404);
        for (String act : List.of("", "/choix", "/apercu", "/resume")) {
            by(stranger)
                    .formParam("learners", solange)
                    .formParam("learner", solange)
                    .formParam("objet", "a")
                    .formParam("texte", "b")
                    .post(path() + act)
                    .then()
                    .statusCode(404);
        }
        for (String act : List.of("", "/choix", "/apercu")) {
            by(stranger)
                    .formParam("learners", solange)
                    .formParam("learner", solange)
                    .formParam("objet", "a")
                    .formParam("texte", "b")
                    .post("/formateur/cohortes/" + hers + "/rappels" + act)
                    .then()
                    .statusCode(404);
        }
        runJobs.runDue();
        assertThat(mails(solangesMail)).isEmpty();
    }

    @Test
    void a_learner_is_told_of_her_reminders_and_takes_them_along_when_she_is_erased() {
        send("Un", "Bonjour", solange).statusCode(303);
        String cookie = staff.cookie(solangesMail);
        decide(cookie, "non");
        given().cookie("parlemoi", cookie)
                .get("/api/me/export")
                .then()
                .body("reminders", hasSize(1), "reminders[0].cohort", equalTo("Printemps & <fleurs>"))
                .body("remindersStoppedAt", containsString("T"));

        given().cookie("parlemoi", cookie)
                .formParam("confirmation", "oui")
                .post("/mon-parcours/effacement")
                .then()
                .statusCode(200);
        runJobs.runDue();

        assertThat(mails(solangesMail)).isEmpty();
        for (String table : List.of("reminder", "reminder_stop")) {
            assertThat(count("SELECT COUNT(*) FROM " + table + " WHERE learner = '" + solange + "'"))
                    .isZero();
        }
    }

    @Test
    void keeps_reminders_for_twelve_months_and_the_latest_letter_for_ever() {
        send("Un", "Bonjour", solange).statusCode(303);
        send("Deux", "Bonjour", nadia).statusCode(303);
        clock.putForward(Duration.ofDays(366));

        reminders.purge();

        assertThat(count("SELECT COUNT(*) FROM reminder WHERE cohort = '" + cohort + "'"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM reminder_letter WHERE cohort = '" + cohort + "'"))
                .isEqualTo(1);
    }

    private int count(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void takes_as_many_people_as_a_large_cohort_has() {
        RequestSpecification form = by(TRAINER);
        for (int person = 0; person < 1_500; person++) {
            form.multiPart(new MultiPartSpecBuilder((person % 2 == 0 ? solange : nadia).toString())
                    .controlName("learner")
                    .emptyFileName()
                    .build());
        }
        form.post(path() + "/choix").then().statusCode(200).body(containsString("Envoyer 2\u00a0rappels"));
    }
}
