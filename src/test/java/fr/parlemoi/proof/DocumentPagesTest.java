package fr.parlemoi.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class DocumentPagesTest {

    @Test
    void gives_the_same_document_until_something_changes() {
        Asking solange = Asking.solange();
        String first = solange.attestation().code();

        assertThat(solange.attestation().code()).isEqualTo(first);

        solange.play("m1-retour", 3, Instant.now(), 30);
        assertThat(solange.attestation().code()).isNotEqualTo(first);
    }

    @Test
    void gives_one_number_to_who_asks_twice_at_once() {
        Asking solange = Asking.solange();

        List<CompletableFuture<String>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> solange.attestation().code()))
                .limit(4)
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        export(solange).body("documents", hasSize(1));
    }

    @Test
    void asks_for_a_name_and_keeps_it_until_the_erasure() {
        Asking paule = new Asking();
        paule.request()
                .get("/mon-parcours/attestation.pdf")
                .then()
                .statusCode(409)
                .body("detail", containsString("Il manque votre nom"));
        paule.name("  Paule \u00a0Anne ", "d’Ormesson").statusCode(303);
        paule.request()
                .get("/mon-parcours/attestation.pdf")
                .then()
                .statusCode(409)
                .body("detail", containsString("rien suivi"));

        export(paule).body("learner.firstName", equalTo("Paule Anne"), "learner.lastName", equalTo("d’Ormesson"));
    }

    @Test
    void says_what_is_wrong_with_a_name_and_changes_nothing() {
        Asking solange = Asking.solange();

        solange.name("", "Lefèvre").statusCode(400).body(containsString("Il manque le prénom"));
        solange.name("Solange", "<script>").statusCode(400).body(not(containsString("<script>\"")));
        solange.name("Solange", "x".repeat(81)).statusCode(400).body(containsString("80 caractères au plus"));
        solange.name("Ольга", "Лефевр").statusCode(400).body(containsString("lettres latines"));

        export(solange).body("learner.lastName", equalTo("Lefèvre-Nguyễn"));
    }

    @Test
    void gives_nothing_to_nobody() {
        Stream.of("attestation", "attestation.pdf", "releve.pdf")
                .forEach(path -> given().get("/mon-parcours/" + path).then().statusCode(401));
    }

    @Test
    void knows_no_documents_of_others() {
        Asking solange = Asking.solange();
        String number = solange.attestation().statement().number().digits();
        Asking other = new Asking();

        other.request()
                .post("/mon-parcours/documents/" + number + "/revocation")
                .then()
                .statusCode(404);
        other.request()
                .get("/mon-parcours/attestation")
                .then()
                .statusCode(200)
                .body(not(containsString("Solange")), not(containsString(number)));
        export(solange).body("documents[0].revokedAt", equalTo(null));
    }

    @Test
    void slows_down_who_asks_again_and_again() {
        Asking paule = new Asking();
        for (int asked = 0; asked < 20; asked++) {
            paule.request().get("/mon-parcours/releve.pdf").then().statusCode(409);
        }

        paule.request()
                .get("/mon-parcours/releve.pdf")
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo(null)));
    }

    private static io.restassured.response.ValidatableResponse export(Asking who) {
        return who.request().get("/api/me/export").then().statusCode(200);
    }
}
