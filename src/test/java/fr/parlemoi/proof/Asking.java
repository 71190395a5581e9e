package fr.parlemoi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.Guest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A guest who learns in the shipped course and asks for documents. */
final class Asking {

    private final Guest guest = Guest.start();

    /** Solange, who played a whole film yesterday evening and a part of a podcast just now. */
    static Asking solange() {
        Asking solange = new Asking();
        Instant now = Instant.now();
        solange.play("m1-regard", 1, now.minus(Duration.ofDays(1)), filmSeconds(solange, "m1-regard"));
        solange.play("m1-pleurs", 2, now.minusSeconds(10), 60);
        solange.name("Solange", "Lefèvre-Nguyễn").statusCode(303);
        return solange;
    }

    /** Nadia, who finished the course in the evenings before now. */
    @SuppressWarnings("unchecked")
    static Asking nadia() {
        Asking nadia = new Asking();
        Instant evening = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(12))
                .plusSeconds(19 * 3600);
        List<String> events = new ArrayList<>();
        List<Map<String, Object>> modules =
                nadia.request().get("/api/catalogue").path("modules");
        for (Map<String, Object> module : modules) {
            Instant at = evening;
            for (Map<?, ?> activity : (List<Map<?, ?>>) module.get("activities")) {
                double seconds = Math.floor(((Number) activity.get("seconds")).doubleValue() * 10) / 10;
                at = at.plusSeconds((long) seconds + 40);
                events.add(done(events.size() + 1, at, activity, seconds));
            }
            evening = evening.plus(Duration.ofDays(2));
        }
        nadia.guest.send(events.toArray(String[]::new)).statusCode(200);
        nadia.name("Nadia", "Benali").statusCode(303);
        return nadia;
    }

    private static String done(int seq, Instant at, Map<?, ?> activity, double seconds) {
        String id = (String) activity.get("id");
        return switch ((String) activity.get("kind")) {
            case "article" -> act(seq, at, id, seconds, "'kind':'read','end':true");
            case "image" -> act(seq, at, id, 25, "'kind':'looked','confirmed':true");
            default -> Guest.played(seq, at, id, 0, seconds);
        };
    }

    private static String act(int seq, Instant at, String activity, double seconds, String what) {
        return "{'seq':%d,'at':'%s','seconds':%s,'activity':'%s',%s}".formatted(seq, at, seconds, activity, what);
    }

    static double filmSeconds(Asking who, String activity) {
        List<Number> seconds = who.request()
                .get("/api/catalogue")
                .path("modules.activities.flatten().findAll { it.id == '" + activity + "' }.seconds");
        assertThat(seconds).hasSize(1);
        return Math.floor(seconds.getFirst().doubleValue() * 10) / 10;
    }

    UUID learner() {
        return guest.learner();
    }

    RequestSpecification request() {
        return guest.request().redirects().follow(false);
    }

    void play(String activity, long seq, Instant until, double seconds) {
        guest.send(Guest.played(seq, until, activity, 0, seconds)).statusCode(200);
    }

    ValidatableResponse name(String first, String last) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("prenom", first)
                .formParam("nom", last)
                .post("/mon-parcours/attestation")
                .then();
    }

    Pdf attestation() {
        return pdf("/mon-parcours/attestation.pdf");
    }

    Pdf record() {
        return pdf("/mon-parcours/releve.pdf");
    }

    private Pdf pdf(String path) {
        return new Pdf(request()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
    }
}
