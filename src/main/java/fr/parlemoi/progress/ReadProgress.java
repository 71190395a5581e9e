package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.platform.Database;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.LearnerProgress.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads where a learner stands, from stored rows by primary key. */
@ApplicationScoped
public class ReadProgress {

    private final Database database;
    private final CurrentCourse course;

    ReadProgress(Database database, CurrentCourse course) {
        this.database = database;
        this.course = course;
    }

    /** The progress of {@code learner}, or that of somebody who has not begun when it is null. */
    public LearnerProgress of(UUID learner) {
        LearnerRows rows =
                learner == null ? new LearnerRows() : database.read(handle -> LoadRows.standingOf(handle, learner));
        return progress(learner, rows, course.get());
    }

    // Counted by today's course: what was taken out of it since the last event no longer stands in the way.
    private static LearnerProgress progress(UUID learner, LearnerRows rows, Course course) {
        Map<String, ActivityState> activities = new LinkedHashMap<>();
        Map<String, Counts> modules = new LinkedHashMap<>();
        Map<String, Instant> completedModules = new HashMap<>();
        for (Module module : course.modules()) {
            for (Activity activity : module.activities()) {
                activities.put(activity.id(), ActivityState.of(rows.activity(activity.id()), Yardstick.of(activity)));
            }
            Counts counts = Counts.of(Standing.of(module, rows.completions), rows.modules.get(module.id()));
            modules.put(module.id(), counts);
            if (counts.completedAt() != null) {
                completedModules.put(module.id(), counts.completedAt());
            }
        }
        Standing standing = Standing.of(course, rows.completions, completedModules);
        return new LearnerProgress(learner, Counts.of(standing, rows.course), modules, activities);
    }
}
