package fr.parlemoi.progress;

import static fr.parlemoi.progress.Guest.played;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ProgressApiTest extends OnTheTestCourse {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Database database;

    @Test
    void answers_with_a_receipt_exactly_as_the_contract_says() throws Exception {
        Guest guest = Guest.start();
        String receipt = guest.send(
                        played(7, now, "regard", 0, 42),
                        played(9, now, "inconnue", 0, 42),
                        "{'seq':8,'at':'%s','seconds':64,'activity':'attachement','kind':'read','end':true}"
                                .formatted(now))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        assertThat(json(receipt)).isEqualTo(json("""
                {'learner':'%s','device':'telephone','receivedUpTo':9,
                 'rejected':[{'seq':9,'detail':'%s'}],
                 'activities':{
                  'attachement':{'covered':0.5333,'missing':null,'position':null,'completedAt':'%s'},
                  'regard':{'covered':0.42,'missing':[[42.0,95.0]],'position':42.0,'completedAt':null}}}""".formatted(guest.learner(), CheckEvents.UNKNOWN_ACTIVITY, now)));
    }

    @Test
    void shows_every_activity_exactly_as_the_contract_says() throws Exception {
        Guest guest = Guest.start();
        guest.send(played(1, now, "jeu", 0, 40)).statusCode(200);
        String progress = guest.progress()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        assertThat(json(progress)).isEqualTo(json("""
                {'learner':'%1$s','course':{'completed':1,'required':5,'completedAt':null},
                 'modules':{'naitre':{'completed':0,'required':4,'completedAt':null},
                            'jouer':{'completed':1,'required':1,'completedAt':'%2$s'}},
                 'activities':{
                  'regard':{'covered':0.0,'missing':[[0.0,95.0]],'position':null,'completedAt':null,'rule':null},
                  'berceuse':{'covered':0.0,'missing':[[0.0,55.0]],'position':null,'completedAt':null,'rule':null},
                  'attachement':{'covered':0.0,'missing':null,'position':null,'completedAt':null,'rule':null},
                  'repas':{'covered':0.0,'missing':null,'position':null,'completedAt':null,'rule':null},
                  'en-plus':{'covered':0.0,'missing':null,'position':null,'completedAt':null,'rule':null},
                  'jeu':{'covered':1.0,'missing':[],'position':40.0,'completedAt':'%2$s','rule':'1'}}}""".formatted(guest.learner(), now)));
    }

    @Test
    void keeps_what_two_phones_of_one_learner_played() {
        Guest guest = Guest.start();
        guest.send(played(1, now.minusSeconds(60), "regard", 0, 30)).statusCode(200);
        guest.sendBody("{'device':'autre','events':[" + played(1, now, "regard", 20, 60) + "]}")
                .statusCode(200)
                .body("activities.regard.covered", equalTo(0.6f))
                .body("activities.regard.position", equalTo(60.0f));
    }

    @Test
    void settles_a_journal_without_events() {
        Guest.start().send().statusCode(200).body("receivedUpTo", equalTo(null)).body("activities", equalTo(Map.of()));
    }

    @Test
    void asks_to_come_back_while_nothing_can_be_made_durable() {
        Guest guest = Guest.start();
        String event = played(1, now, "regard", 0, 42);
        database.run(transaction -> transaction.execute("RENAME TABLE learner_month TO learner_month_away"));
        try {
            guest.send(event)
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
        } finally {
            database.run(transaction -> transaction.execute("RENAME TABLE learner_month_away TO learner_month"));
        }
        guest.progress().body("activities.regard.covered", equalTo(0.0f));
        guest.send(event).statusCode(200).body("activities.regard.covered", equalTo(0.42f));
    }

    @Test
    void refuses_what_it_cannot_understand() {
        Guest guest = Guest.start();
        guest.sendBody("{'device':'telephone','events':[{}]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("events[0]"));
        guest.sendBody("").statusCode(400);
        guest.sendBody("[1,2").statusCode(400);
    }

    @Test
    void refuses_another_type_than_json() {
        Guest guest = Guest.start();
        guest.request()
                .contentType("text/plain")
                .body("{\"device\":\"a\",\"events\":[]}")
                .post("/api/progress")
                .then()
                .statusCode(415);
        guest.request().post("/api/progress").then().statusCode(415);
    }

    @Test
    void refuses_more_than_a_quarter_of_a_mebibyte() {
        Guest guest = Guest.start();
        guest.sendBody("{'device':'telephone','events':[]}" + " ".repeat(Journal.MOST_BYTES))
                .statusCode(413)
                .body("detail", containsString("deux moitiés"));
        guest.sendBody(" ".repeat(400 * 1024)).statusCode(413);
    }

    @Test
    void refuses_somebody_without_a_session() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/progress")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().get("/api/progress").then().statusCode(401);
    }

    @Test
    void refuses_the_journal_of_somebody_else() {
        Guest guest = Guest.start();
        Guest other = Guest.start();
        String journal = "{'device':'telephone','learner':'%s','events':[]}";
        guest.sendBody(journal.formatted(guest.learner())).statusCode(200);
        guest.sendBody(journal.formatted(other.learner()))
                .statusCode(409)
                .body("detail", containsString("autre personne"));
        guest.sendBody(journal.formatted(UUID.randomUUID())).statusCode(409);
        guest.sendBody(journal.formatted("quelqu’un")).statusCode(409);
        guest.sendBody("{'device':'telephone','learner':17,'events':[]}").statusCode(409);
    }

    @Test
    void tells_a_flood_when_to_come_back() {
        Guest guest = Guest.start();
        ValidatableResponse answer = guest.sendBody("").statusCode(400);
        // More calls than a minute allows: on a slow machine some are refilled while they are sent.
        for (int call = 0; call < 10_000 && answer.extract().statusCode() == 400; call++) {
            answer = guest.sendBody("");
        }
        answer.statusCode(429).header("Retry-After", notNullValue()).contentType("application/problem+json");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
