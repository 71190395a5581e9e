package fr.parlemoi.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.cohort.CohortsForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.progress.Guest;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trainer corrected stands on both papers, with who, when and why. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CorrectionsOnPaperTest {

    private static final String TRAINER = "brigitte@exemple.fr";

    @Inject
    CohortsForTests cohorts;

    @Inject
    StaffForTests staff;

    private String card;
    private String learner;

    @BeforeEach
    void gather() {
        UUID cohort = cohorts.cohort("Relais du lundi", TRAINER);
        String email = "sofia-" + Ids.next() + "@exemple.fr";
        UUID sofia = cohorts.member(cohort, "Sofia", "Nuñez", email);
        card = "/formateur/cohortes/" + cohort + "/personnes/" + sofia;
        learner = staff.cookie(email);
    }

    @Test
    void both_papers_tell_every_correction_and_stay_accessible() {
        learn();
        correct("m1-regard", "Vue en atelier 🌱, le 3 novembre.");
        correct("m1-pleurs", "Erreur de saisie.");
        withdraw("m1-pleurs");

        for (Pdf paper : List.of(paper("attestation"), paper("releve"))) {
            assertThat(paper.faults()).isEmpty();
            assertThat(paper.text().replaceAll("\\s+", " "))
                    .contains("Corrections", TRAINER, "Relais du lundi", "correction par un formateur")
                    .contains("Vue en atelier ?, le 3 novembre.", "Erreur de saisie.", "retirée le");
        }
    }

    @Test
    void a_correction_and_its_withdrawal_make_other_documents() {
        learn();
        String before = paper("attestation").code();
        assertThat(paper("attestation").text()).doesNotContain("Corrections");

        correct("m1-regard", "Vue en atelier.");
        String corrected = paper("attestation").code();
        withdraw("m1-regard");
        String withdrawn = paper("attestation").code();

        assertThat(List.of(before, corrected, withdrawn)).doesNotHaveDuplicates();
    }

    @Test
    void nobody_gets_a_paper_by_corrections_alone() {
        correct("m1-regard", "Vue en atelier.");

        as(learner).get("/mon-parcours/attestation.pdf").then().statusCode(409);
    }

    private void learn() {
        as(learner)
                .contentType(ContentType.JSON)
                .body(("{'device':'bureau','events':[" + Guest.played(1, Instant.now(), "m1-retour", 0, 30) + "]}")
                        .replace('\'', '"'))
                .post("/api/progress")
                .then()
                .statusCode(200);
    }

    private void correct(String activity, String reason) {
        trainer()
                .formParam("activity", activity)
                .formParam("reason", reason)
                .post(card + "/corrections")
                .then()
                .statusCode(303);
    }

    private void withdraw(String activity) {
        String html = trainer().get(card).asString();
        String after = html.substring(html.indexOf("id=\"activite-" + activity + "\""));
        String action = after.substring(after.indexOf(card + "/corrections/"));
        trainer().post(action.substring(0, action.indexOf('"'))).then().statusCode(303);
    }

    private Pdf paper(String name) {
        return new Pdf(as(learner)
                .get("/mon-parcours/" + name + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private RequestSpecification trainer() {
        return as(staff.cookie(TRAINER, StaffRole.TRAINER));
    }

    private static RequestSpecification as(String cookie) {
        return given().cookie("parlemoi", cookie)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }
}
