package fr.parlemoi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.proof.PaperTrail.Followed;
import fr.parlemoi.proof.PaperTrail.Joined;
import fr.parlemoi.proof.VerifyDocument.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All documents of a cohort as one ZIP: what is in it, who may fetch it, and what ends it. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CohortArchiveTest {

    private static final String READ_ME = "LISEZMOI.txt";

    @Inject
    PaperTrail trail;

    @Inject
    Archives archives;

    @Inject
    VerifyDocument verifyDocument;

    @Inject
    Database database;

    @Inject
    PlatformConfig config;

    @Inject
    ClockForTests clock;

    private Followed myriam;

    @BeforeEach
    void begin() {
        myriam = trail.cohort();
    }

    @AfterEach
    void putRight() {
        clock.putRight();
    }

    @Test
    void holds_every_document_under_a_safe_name_and_says_what_is_missing_and_why() throws Exception {
        Joined amina = myriam.learns("Amina", "Durand");
        myriam.learns("Amina", "Durand");
        myriam.learns("Éloïse", "Lefèvre-Nguyễn d’Œuvre");
        myriam.joins("Paule", "Martin");
        myriam.recordAction(PaperTrail.action()).statusCode(303);
        myriam.evaluate(amina.learner(), PaperTrail.evaluation()).statusCode(303);

        order("attestation", "releve", "certificat").statusCode(303);
        await("ready");
        Map<String, byte[]> files = fetch();

        assertThat(files.keySet())
                .contains("LEFEVRE-NGUYEN-D-OEUVRE_Eloise_attestation.pdf", "LEFEVRE-NGUYEN-D-OEUVRE_Eloise_releve.pdf")
                .contains("DURAND_Amina_attestation.pdf", "DURAND_Amina_2_attestation.pdf", "DURAND_Amina_2_releve.pdf")
                .contains(READ_ME)
                .hasSize(3 + 3 + 1 + 1);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(READ_ME)) {
                assertThat(verifyDocument.verify(new Pdf(file.getValue()).code()))
                        .as(file.getKey())
                        .isInstanceOf(Verdict.Authentic.class);
            }
        }
        assertThat(new String(files.get(READ_ME), StandardCharsets.UTF_8).replace('\u00a0', ' '))
                .contains(
                        "Relais des Lilas",
                        "7 documents",
                        "Paule Martin, Attestation de suivi : rien n’est encore suivi")
                .contains("Éloïse Lefèvre-Nguyễn d’Œuvre, Certificat de réalisation : aucune évaluation")
                .contains("Paule Martin, Certificat de réalisation : rien n’est encore suivi ; aucune évaluation");
        assertThat(trailOf(amina.learner())).containsOnlyOnce("Documents d’une personne établis");
        assertThat(issued(amina.learner())).isEqualTo(3);
    }

    @Test
    void is_shown_with_its_progress_and_only_to_the_trainer_who_ordered_it() throws Exception {
        myriam.learns("Amina", "Durand");
        String where = order("attestation").statusCode(303).extract().header("Location");
        await("ready");

        myriam.request().get(where).then().body(containsString("L’archive est prête"), containsString("archive.zip"));
        progress().body("done", equalTo(1), "total", equalTo(1), "words", containsString("1\u00a0document"));
        String colleague = "colleague-" + UUID.randomUUID() + "@exemple.fr";
        String cookie = accompanies(colleague);
        Stream.of("/archive", "/archive.zip").forEach(path -> PaperTrail.as(cookie)
                .get(myriam.path() + path)
                .then()
                .statusCode(404)
                .body("detail", containsString("à refaire")));
        PaperTrail.as(cookie).get(myriam.path()).then().statusCode(200);

        leaves(myriam.trainerId());
        myriam.request().get(myriam.path() + "/archive.zip").then().statusCode(404);
        myriam.request().get(myriam.path() + "/archive").then().statusCode(404);
    }

    @Test
    void refuses_what_makes_no_sense_and_a_second_one_at_once() throws Exception {
        order("attestation").statusCode(409).body(containsString("Personne n’a encore rejoint"));
        Joined amina = myriam.learns("Amina", "Durand");
        order().statusCode(400).body(containsString("Choisissez au moins une sorte"));
        order("diplome").statusCode(400);
        myriam.request().get(myriam.path() + "/archive").then().statusCode(404);
        myriam.request()
                .get(myriam.path() + "?archive=" + UUID.randomUUID())
                .then()
                .body(containsString("à refaire"));

        whileHeld(amina, () -> {
            order("attestation").statusCode(303);
            myriam.request().get(myriam.path()).then().body(containsString("<progress"), containsString("Actualiser"));
            order("attestation").statusCode(409).body(containsString("déjà en préparation"));
            myriam.request().get(myriam.path() + "/archive.zip").then().statusCode(404);
        });
        await("ready");
    }

    @Test
    void leaves_no_file_when_it_is_cancelled_or_deleted() throws Exception {
        Joined amina = myriam.learns("Amina", "Durand");
        whileHeld(amina, () -> {
            order("attestation").statusCode(303);
            myriam.request().post(myriam.path() + "/archive/arret").then().statusCode(303);
            progress().body("state", equalTo("cancelled"));
        });
        awaitNoFile();
        myriam.request().get(myriam.path()).then().body(containsString("a été arrêtée"));

        order("attestation").statusCode(303);
        await("ready");
        assertThat(file()).exists();
        myriam.request().post(myriam.path() + "/archive/arret").then().statusCode(303);
        assertThat(file()).doesNotExist();
        myriam.request().get(myriam.path() + "/archive.zip").then().statusCode(404);
    }

    @Test
    void forgets_who_is_erased_in_the_middle() throws Exception {
        myriam.learns("Amina", "Durand");
        Joined zoe = myriam.learns("Zoé", "Petit");
        Joined held = myriam.learns("Nour", "Haddad");
        whileHeld(held, () -> {
            order("attestation").statusCode(303);
            // Haddad is waited for, Petit comes after: she is erased before anything of hers is read.
            zoe.request().delete("/api/me").then().statusCode(204);
        });
        await("ready");

        Map<String, byte[]> files = fetch();
        assertThat(files.keySet())
                .contains("DURAND_Amina_attestation.pdf", "HADDAD_Nour_attestation.pdf")
                .hasSize(3);
        assertThat(new String(files.get(READ_ME), StandardCharsets.UTF_8))
                .contains("a quitté la cohorte ou effacé ses données")
                .doesNotContain("Petit", "Zoé");
    }

    @Test
    void goes_when_somebody_whose_documents_it_holds_is_erased_or_leaves() throws Exception {
        Joined amina = myriam.learns("Amina", "Durand");
        Joined zoe = myriam.learns("Zoé", "Petit");
        order("attestation").statusCode(303);
        await("ready");
        Path file = file();

        amina.request().delete("/api/me").then().statusCode(204);

        assertThat(file).doesNotExist();
        progress().body("state", equalTo("spoilt"));
        myriam.request().get(myriam.path() + "/archive.zip").then().statusCode(404);

        order("attestation").statusCode(303);
        await("ready");
        leaves(zoe.learner());
        myriam.request().get(myriam.path() + "/archive.zip").then().statusCode(404);
        assertThat(file()).doesNotExist();
    }

    @Test
    void lives_for_a_day_and_not_through_a_restart() throws Exception {
        myriam.learns("Amina", "Durand");
        order("attestation").statusCode(303);
        await("ready");
        clock.putForward(Duration.ofHours(23));
        archives.purge();
        assertThat(file()).exists();
        Path file = file();
        clock.putForward(Duration.ofHours(2));
        archives.purge();
        assertThat(file).doesNotExist();
        clock.putRight();

        Path left = Files.writeString(file.resolveSibling(UUID.randomUUID() + ".zip"), "left by a killed process");
        archives.begin(null);
        assertThat(left).doesNotExist();
    }

    @Test
    void keeps_its_place_among_many() throws Exception {
        IntStream.range(0, 12).forEach(n -> myriam.learns("Léa", "Nom" + (char) ('a' + n)));
        order("attestation", "releve").statusCode(303);
        await("ready");

        Map<String, byte[]> files = fetch();
        assertThat(files).hasSize(25);
        assertThat(files.keySet().stream().limit(24)).isSorted();
    }

    private ValidatableResponse order(String... kinds) {
        return myriam.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("document", (Object[]) kinds)
                .post(myriam.path() + "/archive")
                .then();
    }

    private ValidatableResponse progress() {
        return myriam.request().get(myriam.path() + "/archive").then().statusCode(200);
    }

    private void await(String state) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (progress().extract().path("state").equals(state)) {
                return;
            }
            Thread.sleep(100);
        }
        progress().body("state", equalTo(state));
    }

    private Map<String, byte[]> fetch() throws IOException {
        byte[] zip = myriam.request()
                .get(myriam.path() + "/archive.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", not(containsString("Lilas")))
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Path file() {
        return archives.of(myriam.trainerId(), myriam.cohort()).orElseThrow().file;
    }

    private void awaitNoFile() throws IOException, InterruptedException {
        Path folder = config.data().resolve("archives");
        for (int tries = 0; Files.exists(file()) && tries < 100; tries++) {
            Thread.sleep(50);
        }
        assertThat(file()).doesNotExist();
        assertThat(folder).exists();
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    /** While {@code happens} runs, nothing of hers can be issued: her row is locked, as a long write would. */
    private void whileHeld(Joined learner, Meanwhile meanwhile) throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform()
                .start(() -> database.run(transaction -> {
                    lock(transaction, learner.learner());
                    locked.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }));
        locked.await();
        try {
            meanwhile.happens();
        } finally {
            over.countDown();
            holder.join();
        }
    }

    private static void lock(Handle transaction, UUID learner) {
        transaction
                .createQuery("SELECT id FROM learner WHERE id = :id FOR UPDATE")
                .bind("id", learner)
                .mapTo(UUID.class)
                .one();
    }

    private String accompanies(String email) {
        String cookie = trail.trainer(email);
        database.run(transaction -> transaction
                .createUpdate("INSERT INTO cohort_trainer (learner, cohort, since) VALUES (:learner, :cohort, :now)")
                .bind("learner", trail.id(email))
                .bind("cohort", myriam.cohort())
                .bind("now", clock.instant())
                .execute());
        return cookie;
    }

    private void leaves(UUID learner) {
        for (String table : List.of("cohort_trainer", "cohort_member")) {
            database.run(transaction -> transaction
                    .createUpdate("DELETE FROM " + table + " WHERE learner = :learner AND cohort = :cohort")
                    .bind("learner", learner)
                    .bind("cohort", myriam.cohort())
                    .execute());
        }
    }

    private List<String> trailOf(UUID learner) {
        return database.read(handle -> handle.createQuery("SELECT what FROM audit_entry WHERE subject = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .list());
    }

    private int issued(UUID learner) {
        return database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM issued_document WHERE learner = :learner")
                        .bind("learner", learner)
                        .mapTo(Integer.class)
                        .one());
    }
}
