package fr.parlemoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.proof.PaperTrail.Followed;
import fr.parlemoi.proof.PaperTrail.Joined;
import fr.parlemoi.proof.VerifyDocument.Reason;
import fr.parlemoi.proof.VerifyDocument.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a certificat de réalisation may be had, by whom, what it says, and how it is checked. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CertificateTest {

    @Inject
    PaperTrail trail;

    @Inject
    VerifyDocument verifyDocument;

    @Inject
    Database database;

    private Followed myriam;

    @BeforeEach
    void begin() {
        myriam = trail.cohort();
    }

    @Test
    void says_all_that_it_must_on_one_accessible_page() throws IOException {
        Joined amina = myriam.learns("Amina", "Durand");
        Map<String, String> evaluation = PaperTrail.evaluation();
        evaluation.put("employeur", "Crèche des Lilas");
        Map<String, String> action = PaperTrail.action();
        action.put("assistance", (action.get("assistance") + " " + "Un forum. ".repeat(60)).substring(0, 600));
        myriam.recordAction(action).statusCode(303);
        myriam.evaluate(amina.learner(), evaluation).statusCode(303);

        Pdf certificate = pdf(amina.learner(), DocumentKind.CERTIFICATE);
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("certificat.pdf"), certificate.bytes());

        assertThat(certificate.faults()).isEmpty();
        assertThat(certificate.pages()).isEqualTo(1);
        Statement said = certificate.statement();
        assertThat(certificate.text().replaceAll("[\\p{Z}\\s]+", " "))
                .contains("Je soussigné(e)", "Élise Marchand", "directrice", "Institut de l’enfance", "atteste que")
                .contains("11 75 54321 75", "732 829 320 00074", "3 rue des Écoles, 75005 Paris")
                .contains("Madame Amina Durand", "Crèche des Lilas", "« Parle-moi… ! »", "action de formation")
                .contains("s’est déroulée le ", "pour une durée totale de", "temps estimé par les auteurs du cours")
                .contains("Une formatrice répond par téléphone", "entretien, le 20 novembre 2026")
                .contains(
                        "pendant une durée de trois ans",
                        "Fait à Paris, le ",
                        said.number().grouped());
        assertThat(certificate.text()).doesNotContain("n’est pas un certificat", "attestation d’assiduité", "acquis,");
        assertThat(said.training().issuer()).isEqualTo("Institut de l’enfance");
        assertThat(said.training().clock()).isEqualTo(SignedTraining.ESTIMATED);
        assertThat(said.training().seconds()).isPositive().isLessThan(said.estimatedSeconds());
        assertThat(said.completed()).isEqualTo(1);
    }

    @Test
    void is_refused_with_all_that_is_missing_until_everything_is_there() {
        Joined amina = myriam.joins("Amina", "Durand");

        refusesCertificate(amina.learner(), "rien n’est encore suivi", "l’action de formation n’est pas renseignée");
        refusesCertificate(amina.learner(), "aucune évaluation n’est enregistrée");
        amina.watches();
        myriam.recordAction(PaperTrail.action()).statusCode(303);
        myriam.document(amina.learner(), DocumentKind.CERTIFICATE)
                .statusCode(409)
                .body("detail", containsString("aucune évaluation"), "detail", not(containsString("l’action")));
        ask(amina).statusCode(409).body("detail", containsString("Votre certificat n’est pas disponible"));
        myriam.evaluate(amina.learner(), PaperTrail.evaluation()).statusCode(303);

        myriam.document(amina.learner(), DocumentKind.CERTIFICATE).statusCode(200);
        ask(amina).statusCode(200);
    }

    @Test
    void is_refused_to_who_completed_nothing() {
        Joined amina = myriam.learns("Amina", "Durand");
        myriam.recordAction(PaperTrail.action()).statusCode(303);
        myriam.evaluate(amina.learner(), PaperTrail.evaluation()).statusCode(303);
        database.run(transaction -> {
            transaction.execute(
                    "UPDATE activity_progress SET completed_at = NULL, rule = NULL WHERE learner = ?", amina.learner());
            transaction.execute(
                    "UPDATE learner_month SET latest_activity = NULL, latest_progress = NULL WHERE learner = ?",
                    amina.learner());
        });

        refusesCertificate(amina.learner(), "aucune activité n’est terminée");
    }

    @Test
    void is_the_same_for_herself_and_for_her_trainer_and_another_when_what_it_says_changes() {
        Joined amina = certified();
        String first = pdf(amina.learner(), DocumentKind.CERTIFICATE).code();

        assertThat(new Pdf(ask(amina).extract().asByteArray()).code()).isEqualTo(first);
        amina.request().get("/mon-parcours/attestation").then().body(containsString("/mon-parcours/certificat.pdf"));

        Map<String, String> action = PaperTrail.action();
        action.put("organisme", "Institut de la petite enfance");
        myriam.recordAction(action).statusCode(303);
        assertThat(pdf(amina.learner(), DocumentKind.CERTIFICATE).code()).isNotEqualTo(first);
    }

    @Test
    void is_verified_and_every_forgery_is_refused_with_its_reason() {
        Joined amina = certified();
        String code = pdf(amina.learner(), DocumentKind.CERTIFICATE).code();
        SignedCode signed = SignedCode.decode(code).orElseThrow();

        assertThat(verifyDocument.verify(code)).isInstanceOf(Verdict.Authentic.class);
        PaperTrail.as("")
                .formParam("code", code)
                .post("/verifier")
                .then()
                .body(
                        containsString("Document authentique"),
                        containsString("Certificat de réalisation"),
                        containsString("Institut de l’enfance"));

        for (String change : List.of(
                "Institut de l’enfance=Institut de France",
                "\n11755=\n11756",
                "\nformation\n=\nvae\n",
                "parle-moi/2=parle-moi/1",
                "certificat=attestation",
                "\nestime=\ndeclare")) {
            String[] parts = change.split("=");
            String forged = signed.text().replace(parts[0], parts[1]);
            assertThat(forged).isNotEqualTo(signed.text());
            assertThat(verifyDocument.verify(new SignedCode(signed.signature(), forged).encoded()))
                    .as(change)
                    .isEqualTo(Verdict.Refused.because(Reason.CHANGED));
        }
        String shorter = signed.text().substring(0, signed.text().lastIndexOf('\n'));
        assertThat(verifyDocument.verify(new SignedCode(signed.signature(), shorter).encoded()))
                .isEqualTo(Verdict.Refused.because(Reason.CHANGED));
    }

    @Test
    void certifies_the_declared_duration_to_who_completed_the_course() {
        Joined amina = certified();
        Map<String, String> action = PaperTrail.action();
        action.put("heures", "3,5");
        myriam.recordAction(action).statusCode(303);
        assertThat(pdf(amina.learner(), DocumentKind.CERTIFICATE)
                        .statement()
                        .training()
                        .clock())
                .isEqualTo(SignedTraining.ESTIMATED);

        database.run(transaction -> transaction
                .createUpdate("UPDATE course_progress SET completed_at = started_at WHERE learner = :learner")
                .bind("learner", amina.learner())
                .execute());

        Statement said = pdf(amina.learner(), DocumentKind.CERTIFICATE).statement();
        assertThat(said.training().clock()).isEqualTo(SignedTraining.DECLARED);
        assertThat(said.training().seconds()).isEqualTo(12_600);
    }

    @Test
    void forms_say_every_fault_at_once_and_keep_what_was_typed() {
        Joined amina = myriam.joins("Amina", "Durand");
        Map<String, String> action = PaperTrail.action();
        action.putAll(Map.of(
                "siret",
                "732 829 320 00075",
                "declaration",
                "1234",
                "heures",
                "beaucoup",
                "organisme",
                " ",
                "signataire",
                "Ольга"));
        myriam.recordAction(action)
                .statusCode(400)
                .body(containsString("Ce n’est pas un SIRET"), containsString("onze chiffres, comme"))
                .body(containsString("Indiquez la raison sociale"), containsString("nombre d’heures, comme"))
                .body(containsString("ne peut pas imprimer"), containsString("732 829 320 00075"));
        myriam.evaluate(amina.learner(), Map.of("forme", "autre", "date", "2999-01-01", "commentaire", "x".repeat(301)))
                .statusCode(400)
                .body(containsString("de quelle forme il s’agit"), containsString("est à venir"))
                .body(containsString("Choisissez le résultat"), containsString("300"));
        myriam.evaluate(amina.learner(), Map.of("date", "hier", "resultat", "acquis"))
                .statusCode(400)
                .body(containsString("Indiquez le jour"), containsString("Choisissez la forme"));

        myriam.request().get(myriam.path()).then().body(containsString("Pas encore renseignée"));
    }

    @Test
    void another_trainer_finds_nothing_at_any_address() {
        Joined amina = certified();
        String stranger = trail.stranger();
        String person = myriam.path() + "/personnes/" + amina.learner();

        Stream.of(
                        myriam.path(),
                        person,
                        person + "/attestation.pdf",
                        person + "/releve.pdf",
                        person + "/certificat.pdf",
                        myriam.path() + "/archive",
                        myriam.path() + "/archive.zip")
                .forEach(path -> PaperTrail.as(stranger).get(path).then().statusCode(404));
        Stream.of("/action", "/archive", "/archive/arret", "/personnes/" + amina.learner())
                .forEach(path -> PaperTrail.as(stranger)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(PaperTrail.action())
                        .formParam("document", "attestation")
                        .post(myriam.path() + path)
                        .then()
                        .statusCode(404));
        UUID elsewhere = trail.cohort().learns("Zoé", "Petit").learner();
        myriam.document(elsewhere, DocumentKind.ATTESTATION).statusCode(404);
        myriam.evaluate(elsewhere, PaperTrail.evaluation()).statusCode(404);
        PaperTrail.as(amina.cookie()).get(myriam.path()).then().statusCode(404);
        myriam.request().get(person + "/autre.pdf").then().statusCode(404);
    }

    @Test
    void is_written_into_the_trail_and_into_her_export_and_erased_with_her() {
        Joined amina = certified();
        pdf(amina.learner(), DocumentKind.CERTIFICATE);

        assertThat(trailOf(amina.learner()))
                .contains("Évaluation d’une personne enregistrée", "Documents d’une personne établis");
        amina.request()
                .get("/api/me/export")
                .then()
                .body("evaluations", hasSize(1), "evaluations[0].result", equalTo("acquis"))
                .body("evaluations[0].form", equalTo("entretien"));

        amina.request().delete("/api/me").then().statusCode(204);
        assertThat(evaluationsOf(amina.learner())).isZero();
    }

    private Joined certified() {
        Joined amina = myriam.learns("Amina", "Durand");
        myriam.recordAction(PaperTrail.action()).statusCode(303);
        myriam.evaluate(amina.learner(), PaperTrail.evaluation()).statusCode(303);
        return amina;
    }

    private void refusesCertificate(UUID learner, String... reasons) {
        for (String reason : reasons) {
            myriam.document(learner, DocumentKind.CERTIFICATE).statusCode(409).body("detail", containsString(reason));
        }
    }

    private Pdf pdf(UUID learner, DocumentKind kind) {
        return new Pdf(myriam.document(learner, kind)
                .statusCode(200)
                .header("Content-Disposition", containsString("DURAND_Amina_" + kind.word() + ".pdf"))
                .extract()
                .asByteArray());
    }

    private static io.restassured.response.ValidatableResponse ask(Joined learner) {
        return learner.request().get("/mon-parcours/certificat.pdf").then();
    }

    private List<String> trailOf(UUID learner) {
        return database.read(handle -> handle.createQuery("SELECT what FROM audit_entry WHERE subject = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .list());
    }

    private int evaluationsOf(UUID learner) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM evaluation WHERE learner = :learner")
                .bind("learner", learner)
                .mapTo(Integer.class)
                .one());
    }
}
