package fr.parlemoi.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/**
 * What came back to a phone.
 *
 * @param status 0 when nothing came
 * @param retryAfter the header, null without
 */
record Answer(int status, String type, String retryAfter, String cookie, String body) {

    static final Answer NONE = new Answer(0, "", null, null, "");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After").orElse(null),
                response.headers().firstValue("Set-Cookie").orElse(null),
                response.body());
    }

    boolean isMissing() {
        return status == 0;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether it says, for machines and for people, that the server cannot do it now and when to ask again. */
    boolean isClearRefusalForNow() {
        return status == 503 && retryAfter != null && retryAfter.matches("[1-9][0-9]*") && isProblem();
    }

    /** Whether it is a problem document that says in words what is wrong. */
    boolean isProblem() {
        JsonNode document = json();
        return type.startsWith("application/problem+json")
                && document.path("status").asInt() == status
                && !document.path("title").asText().isBlank()
                && !document.path("detail").asText().isBlank();
    }

    /** Its body, or a missing node when that is no JSON. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }
}
