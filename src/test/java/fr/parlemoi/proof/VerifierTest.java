package fr.parlemoi.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.proof.IssuedDocuments.Issued;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What {@code /verifier} accepts and refuses, each refusal with its reason. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class VerifierTest {

    private static final String AUTHENTIC = "<h1>Document authentique</h1>";
    private static final String REFUSED = "<h1>Document refusé</h1>";

    @Inject
    PlatformConfig config;

    @Inject
    Database database;

    @Inject
    IssuedDocuments documents;

    @Test
    void shows_what_was_signed_and_still_does_after_the_learners_erasure() {
        Asking solange = Asking.solange();
        Pdf attestation = solange.attestation();
        String address = attestation.qrCode();

        assertThat(address).matches("http://[^/]+/verifier#[A-Za-z0-9_-]+");
        verify(address).body(containsString(AUTHENTIC), containsString("Solange Lefèvre-Nguyễn"));

        solange.request().delete("/api/me").then().statusCode(204);

        verify(address).body(containsString(AUTHENTIC), containsString("Solange Lefèvre-Nguyễn"));
        assertThat(kept("learner", attestation.statement().number())).isNull();
    }

    @Test
    void refuses_a_code_in_which_one_digit_was_changed() {
        SignedCode signed =
                SignedCode.decode(Asking.solange().attestation().code()).orElseThrow();
        String more = signed.text().replaceFirst("\n1\n45$", "\n41\n45");

        assertThat(more).isNotEqualTo(signed.text());
        refused(new SignedCode(signed.signature(), more).encoded(), "a été modifié");
        refused(new SignedCode(signed.signature(), signed.text() + "\n").encoded(), "a été modifié");
        refused(signed.encoded().substring(0, 150), "a été modifié");
    }

    @Test
    void refuses_a_key_that_is_not_ours() {
        DocumentKey forged = DocumentKey.fresh(Instant.now(), Duration.ofDays(1));

        refused(sign(forged, statement(forged)), "n’est pas l’une des nôtres");
    }

    @Test
    void refuses_a_key_that_has_expired() throws IOException {
        DocumentKey expired = DocumentKey.fresh(Instant.now().minus(Duration.ofDays(2)), Duration.ofDays(1));
        Path file = config.data().resolve("keys/documents/expired-for-tests.jwk");
        Files.write(file, expired.json());
        try {
            Statement statement = statement(expired);
            issue(statement);

            refused(sign(expired, statement), "La clé qui a signé ce document a expiré");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void refuses_a_document_that_its_learner_revoked_and_gives_her_another_one() {
        Asking solange = Asking.solange();
        Pdf wrong = solange.attestation();
        String number = wrong.statement().number().digits();

        solange.request()
                .post("/mon-parcours/documents/" + number + "/revocation")
                .then()
                .statusCode(303);

        refused(wrong.qrCode(), "Ce document a été révoqué le");
        refused(number, "Ce document a été révoqué le");
        Pdf next = solange.attestation();
        assertThat(next.statement().number()).isNotEqualTo(wrong.statement().number());
        verify(next.qrCode()).body(containsString(AUTHENTIC));
    }

    @Test
    void refuses_a_good_signature_of_a_number_that_was_never_issued() throws IOException {
        DocumentKey key = DocumentKey.fresh(Instant.now(), Duration.ofDays(1));
        Path file = config.data().resolve("keys/documents/public-for-tests.jwk");
        Files.writeString(file, key.jwk().toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        try {
            refused(sign(key, statement(key)), "ne figure pas au registre");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void refuses_what_is_no_code_at_all() {
        refused("", "ni un numéro ni un code");
        refused("bonjour", "ni un numéro ni un code");
        refused("https://ailleurs.fr/verifier#" + "A".repeat(1_500), "ni un numéro ni un code");
        refused("0000-0000-0000", "ne figure pas au registre");
    }

    @Test
    void says_of_a_number_alone_that_it_exists_and_no_more() {
        Statement said = Asking.solange().attestation().statement();

        verify(said.number().grouped().toLowerCase())
                .body(containsString("Ce numéro existe"), not(containsString("Solange")));
    }

    @Test
    void publishes_the_public_keys_and_nothing_of_the_private_ones() {
        given().get("/verifier/cles")
                .then()
                .statusCode(200)
                .contentType("application/jwk-set+json")
                .body("keys[0].kty", equalTo("OKP"), "keys[0].crv", equalTo("Ed25519"))
                .body("keys[0]", hasKey("exp"))
                .body("keys.findAll { it.d != null }", hasSize(0));
    }

    private static void refused(String given, String reason) {
        verify(given).body(containsString(REFUSED), containsString(reason), not(containsString(AUTHENTIC)));
    }

    private static ValidatableResponse verify(String given) {
        return given().formParam("code", given)
                .post("/verifier")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"));
    }

    private static String sign(DocumentKey key, Statement statement) {
        return new SignedCode(key.sign(statement.text()), statement.text()).encoded();
    }

    private void issue(Statement said) {
        database.run(transaction -> documents.add(
                transaction, null, new Issued(said.number(), said.kind(), said.keyId(), Instant.now(), null)));
    }

    private static Statement statement(DocumentKey key) {
        byte[] random = new byte[8];
        ThreadLocalRandom.current().nextBytes(random);
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new Statement(
                key.id(),
                DocumentNumber.of(random),
                DocumentKind.ATTESTATION,
                "Paule",
                "Martin",
                "Parle-moi… !",
                day,
                day,
                day,
                11_008,
                6_789,
                12_599,
                45,
                45,
                null);
    }

    private String kept(String column, DocumentNumber number) {
        return database.read(
                handle -> handle.createQuery("SELECT " + column + " FROM issued_document WHERE number = :number")
                        .bind("number", number.digits())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }
}
