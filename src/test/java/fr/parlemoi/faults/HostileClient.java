package fr.parlemoi.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends hostile requests one after the other as two guests, and remembers what she was told she had learnt. */
final class HostileClient {

    private static final int NO_REQUEST_WAS_UNDERSTOOD = 400;

    private static final int ENOUGH = 5;

    private final HttpClient http;
    private final URI server;
    private final HostileRequests requests;
    private final Account journal;
    private final Account notes;
    private final Map<String, JsonNode> told = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Findings findings = new Findings("hostile");

    HostileClient(HttpClient http, URI server, HostileRequests requests, Account journal, Account notes) {
        this.http = http;
        this.server = server;
        this.requests = requests;
        this.journal = journal;
        this.notes = notes;
    }

    void send(int count) {
        for (int sent = 0; sent < count && findings.all().size() < ENOUGH; sent++) {
            HostileRequest request = requests.next();
            Answer answer = exchange(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            judge(request, answer);
        }
    }

    private Answer exchange(HostileRequest request) {
        boolean isJournal = request.path().equals(HostileRequests.JOURNAL);
        try {
            return Answer.of(http.send(
                    request.to(server, isJournal ? journal.cookie() : notes.cookie()), BodyHandlers.ofString()));
        } catch (IOException gone) {
            return Answer.NONE;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void judge(HostileRequest request, Answer answer) {
        boolean refused = answer.status() >= NO_REQUEST_WAS_UNDERSTOOD && answer.status() < 500 && answer.isProblem();
        findings.require(
                refused || answer.isSuccess(),
                "%s %s %s%n  for %s",
                answer.status(),
                answer.type(),
                answer.body(),
                request);
        findings.require(
                !answer.body().contains(HostileValues.CANARY), "an answer repeats what was sent: %s", answer.body());
        if (answer.isSuccess() && request.path().equals(HostileRequests.JOURNAL)) {
            findings.require(answer.json().has("rejected"), "no receipt: %s%n  for %s", answer.body(), request);
            answer.json()
                    .path("activities")
                    .properties()
                    .forEach(told -> this.told.put(told.getKey(), told.getValue()));
        }
    }

    /** Whether her progress is what the last receipts told: what was refused changed nothing. */
    void compare(Line line) {
        Answer answer = line.get(server, "/api/progress", journal.cookie());
        answer.json().path("activities").properties().forEach(activity -> {
            JsonNode shown = activity.getValue();
            JsonNode receipt = told.get(activity.getKey());
            boolean same = receipt == null
                    ? shown.path("covered").asDouble() == 0
                            && shown.path("position").isNull()
                    : shown.path("covered").equals(receipt.path("covered"))
                            && shown.path("position").equals(receipt.path("position"))
                            && shown.path("completedAt").equals(receipt.path("completedAt"));
            findings.require(same, "%s is shown, but told was %s", activity, receipt);
        });
        findings.require(answer.isSuccess(), "her progress is %s", answer);
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    List<String> findings() {
        return findings.all();
    }
}
