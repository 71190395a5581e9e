package fr.parlemoi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the ledger with the database and with what learners are shown, while no phone sends: acknowledged ⊆ stored ⊆
 * sent; what is derived is what a recount gives; what is shown is what is stored.
 */
final class Judge {

    private final List<CourseActivity> course = CourseActivity.ofTheCourse();
    private final Trial trial;
    private final DatabaseAddress database;
    private final Line line;

    Judge(Trial trial, DatabaseAddress database, Line line) {
        this.trial = trial;
        this.database = database;
        this.line = line;
    }

    /** Fails with everything that is wrong, and with what repeats the run. */
    void judge(Ledger ledger) {
        List<String> wrong = new ArrayList<>(ledger.wrongAnswers());
        try (Connection connection = database.connect()) {
            for (Account account : ledger.accounts()) {
                wrong.addAll(judge(connection, account));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the judge cannot read what is stored; " + trial, failure);
        }
        assertThat(wrong).as("%s; %s", ledger, trial).isEmpty();
    }

    private List<String> judge(Connection connection, Account account) throws SQLException {
        Findings findings = new Findings("learner " + account.learner());
        StoredLearner stored = StoredLearner.read(connection, account.learner());
        for (String activity : activities(account, stored)) {
            List<LearntEvent> acknowledged = of(activity, account.acknowledged());
            List<LearntEvent> sent = of(activity, account.sent());
            new EventsJudge(acknowledged, sent, findings)
                    .judge(activity, stored.activities().get(activity));
        }
        new Recount(course, stored, findings).judge();
        shown(account, stored, findings);
        return findings.all();
    }

    private static Set<String> activities(Account account, StoredLearner stored) {
        return Stream.concat(
                        account.sent().stream().map(event -> event.activity().id()),
                        stored.activities().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<LearntEvent> of(String activity, List<LearntEvent> events) {
        return events.stream()
                .filter(event -> event.activity().id().equals(activity))
                .toList();
    }

    private void shown(Account account, StoredLearner stored, Findings findings) {
        URI server = line.server(new Random());
        Answer answer = line.get(server, "/api/progress", account.cookie());
        JsonNode progress = answer.json();
        findings.require(progress.path("learner").asText().equals(account.learner()), "is shown %s", answer);
        stored.activities()
                .forEach((id, row) -> shown(progress.path("activities").path(id), id, row, findings));
        stored.modules().forEach((id, rollUp) -> {
            JsonNode module = progress.path("modules").path(id);
            boolean same = module.path("completed").asInt(-1) == rollUp.completed()
                    && module.path("completedAt").isNull() == (rollUp.completedAt() == null);
            findings.require(same, "%s: %s is shown for %s", id, module, rollUp);
        });
    }

    private void shown(JsonNode shown, String id, StoredLearner.Activity row, Findings findings) {
        CourseActivity activity =
                course.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        double covered = activity.isMedia() ? row.played().measure() / (double) activity.tenths() : -1;
        boolean measured = covered < 0 || Math.abs(shown.path("covered").asDouble(-1) - covered) < 0.0001;
        boolean resumes = row.tenths() == null
                ? shown.path("position").isNull()
                : Math.abs(shown.path("position").asDouble(-1) - row.tenths() / 10.0) < 0.01;
        boolean completed = shown.path("completedAt").isNull() == (row.completedAt() == null);
        findings.require(measured && resumes && completed, "%s: %s is shown for %s", id, shown, row);
    }
}
