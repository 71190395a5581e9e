package fr.parlemoi.proof;

import static io.restassured.RestAssured.given;

import fr.parlemoi.cohort.CohortsForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.progress.Guest;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.arc.Unremovable;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Trainers with their cohorts, and learners who really learn, for the tests of papers. */
@ApplicationScoped
@Unremovable
public class PaperTrail {

    private static final String FILM = "m1-regard";
    private static final double WHOLE_FILM = 240; // seconds; more than it lasts is cut

    private final CohortsForTests cohorts;
    private final StaffForTests staff;

    PaperTrail(CohortsForTests cohorts, StaffForTests staff) {
        this.cohorts = cohorts;
        this.staff = staff;
    }

    /** A cohort of Myriam's, empty. */
    public Followed cohort() {
        String trainer = "myriam-" + Ids.next() + "@exemple.fr";
        UUID cohort = cohorts.cohort("Relais des Lilas", trainer);
        return new Followed(this, cohort, trainer, staff.cookie(trainer, StaffRole.TRAINER));
    }

    /** Another trainer, with a cohort of her own; her cookie. */
    String stranger() {
        return cohort().cookie();
    }

    /** The cookie of a trainer without a cohort. */
    String trainer(String email) {
        return staff.cookie(email, StaffRole.TRAINER);
    }

    UUID id(String email) {
        return staff.id(email);
    }

    public record Followed(PaperTrail trail, UUID cohort, String trainer, String cookie) {

        public String path() {
            return "/formateur/cohortes/" + cohort + "/documents";
        }

        public RequestSpecification request() {
            return as(cookie);
        }

        UUID trainerId() {
            return trail.staff.id(trainer);
        }

        /** Who has joined and not begun. */
        public Joined joins(String first, String last) {
            String email = "apprenante-" + Ids.next() + "@exemple.fr";
            UUID learner = trail.cohorts.member(cohort, first, last, email);
            return new Joined(learner, trail.staff.cookie(email));
        }

        /** Who has joined and watched a whole film. */
        public Joined learns(String first, String last) {
            return joins(first, last).watches();
        }

        ValidatableResponse recordAction(Map<String, String> fields) {
            return request()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(fields)
                    .post(path() + "/action")
                    .then();
        }

        ValidatableResponse evaluate(UUID learner, Map<String, String> fields) {
            return request()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(fields)
                    .post(path() + "/personnes/" + learner)
                    .then();
        }

        ValidatableResponse document(UUID learner, DocumentKind kind) {
            return request()
                    .get(path() + "/personnes/" + learner + "/" + kind.word() + ".pdf")
                    .then();
        }
    }

    public record Joined(UUID learner, String cookie) {

        public RequestSpecification request() {
            return as(cookie);
        }

        Joined watches() {
            double seconds = filmSeconds();
            request()
                    .contentType(ContentType.JSON)
                    .body(("{'device':'telephone','events':[" + Guest.played(1, Instant.now(), FILM, 0, seconds) + "]}")
                            .replace('\'', '"'))
                    .post("/api/progress")
                    .then()
                    .statusCode(200);
            return this;
        }

        private double filmSeconds() {
            java.util.List<Number> seconds = request()
                    .get("/api/catalogue")
                    .path("modules.activities.flatten().findAll { it.id == '" + FILM + "' }.seconds");
            return Math.min(WHOLE_FILM, Math.floor(seconds.getFirst().doubleValue() * 10) / 10);
        }
    }

    static RequestSpecification as(String cookie) {
        return given().cookie("parlemoi", cookie).redirects().follow(false);
    }

    static Map<String, String> action() {
        return new LinkedHashMap<>(Map.of(
                "organisme", "Institut de l’enfance",
                "declaration", "11 75 54321 75",
                "siret", "732 829 320 00074",
                "adresse", "3 rue des Écoles, 75005 Paris",
                "lieu", "Paris",
                "signataire", "Élise Marchand",
                "qualite", "directrice",
                "nature", "formation",
                "assistance", "Une formatrice répond par téléphone sous deux jours."));
    }

    static Map<String, String> evaluation() {
        return new LinkedHashMap<>(
                Map.of("forme", "entretien", "date", "2026-11-20", "resultat", "acquis", "civilite", "madame"));
    }
}
