package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Gives learners the stored rows of some progress, without the journals that would lead to it. */
@ApplicationScoped
@Unremovable
public class StandingsForTests {

    private final Database database;
    private final CurrentCourse course;

    StandingsForTests(Database database, CurrentCourse course) {
        this.database = database;
        this.course = course;
    }

    /**
     * So many required activities, in the order of the course; learnt and received at {@code at}, each module done an hour
     * after the former one. Ten minutes of media and a quarter of an hour of study for each.
     */
    void store(UUID learner, int activities, Instant at) {
        Course today = course.get();
        int required = today.modules().stream()
                .mapToInt(module -> (int) module.required())
                .sum();
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        database.run(transaction -> {
            for (String table : List.of("course_progress", "module_progress", "learner_month")) {
                transaction.execute("DELETE FROM " + table + " WHERE learner = ?", learner.toString());
            }
            transaction.execute(
                    "INSERT INTO course_progress VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    learner.toString(),
                    activities,
                    required,
                    time,
                    activities >= required ? time : null,
                    activities >= required ? time : null,
                    time,
                    today.version());
            int left = activities;
            for (var module : today.modules()) {
                int done = (int) Math.min(left, module.required());
                left -= done;
                if (done > 0) {
                    Instant completed = done == module.required() ? time.minusSeconds(3600L * module.number()) : null;
                    transaction.execute(
                            "INSERT INTO module_progress VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                            learner.toString(),
                            module.id(),
                            done,
                            module.required(),
                            time.minusSeconds(86_400),
                            completed,
                            completed,
                            time);
                }
            }
            transaction.execute(
                    """
                    INSERT INTO learner_month (learner, month, media_seconds, study_seconds, last_learning_at, last_receipt_at)
                    VALUES (?, '2026-10-01', ?, ?, ?, ?), (?, '2026-11-01', 0.4, 60, NULL, NULL)""", learner.toString(), 600 * activities, 900 * activities, time, time, learner.toString());
        });
    }
}
