package fr.parlemoi.progress;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A guest's phone, as an outside client that speaks the contract. */
public final class Guest {

    private static final String COOKIE = "parlemoi";

    private final String token;
    private final UUID learner;

    private Guest(String token, UUID learner) {
        this.token = token;
        this.learner = learner;
    }

    public static Guest start() {
        var started = given().post("/api/guests").then().statusCode(201).extract();
        return new Guest(started.cookie(COOKIE), UUID.fromString(started.path("learner")));
    }

    public UUID learner() {
        return learner;
    }

    public RequestSpecification request() {
        return given().cookie(COOKIE, token);
    }

    /** Sends a journal of these events, each in JSON with single quotes. */
    public ValidatableResponse send(String... events) {
        return sendBody("{'device':'telephone','events':[" + String.join(",", events) + "]}");
    }

    ValidatableResponse sendBody(String body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/progress")
                .then();
    }

    ValidatableResponse progress() {
        return request().get("/api/progress").then();
    }

    ValidatableResponse reflect(String activity, Object text) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/reflections/" + activity)
                .then();
    }

    /** What she wrote on an image; empty when nothing. */
    String reflection(String activity) {
        return request()
                .get("/api/reflections/" + activity)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    public static String played(long seq, Instant at, String activity, double from, double to) {
        return "{'seq':%d,'at':'%s','seconds':%s,'activity':'%s','kind':'played','from':%s,'to':%s}"
                .formatted(seq, at, to - from, activity, from, to);
    }
}
