package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.GroupedReads;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.RowScope.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads where a learner stands, from stored rows by primary key. */
@ApplicationScoped
public class ReadProgress {

    private final Database database;
    private final CurrentCourse course;
    private final CurrentYardsticks yardsticks;
    private final GroupedReads<Key, ActivityProgress> activities = new GroupedReads<>(this::activitiesOf);
    private final GroupedReads<UUID, Outline> outlines = new GroupedReads<>(this::outlinesOf);

    ReadProgress(Database database, CurrentCourse course, CurrentYardsticks yardsticks) {
        this.database = database;
        this.course = course;
        this.yardsticks = yardsticks;
    }

    /** The progress of {@code learner}, or that of somebody who has not begun when it is null. */
    public LearnerProgress of(UUID learner) {
        LearnerRows rows =
                learner == null ? new LearnerRows() : database.read(handle -> LoadRows.standingOf(handle, learner));
        return progress(learner, rows, course.get());
    }

    /** The same without what was played of each activity; read together with those whom others ask for meanwhile. */
    Outline outlineOf(UUID learner) {
        return learner == null ? LoadOutline.ofNobody(yardsticks.get()) : outlines.await(learner);
    }

    /** What {@code learner} did of one activity; nothing when she is null. */
    ActivityState of(UUID learner, Activity activity) {
        return ActivityState.of(
                learner == null ? ActivityProgress.NONE : activities.await(new Key(learner, activity.id())),
                Yardstick.of(activity));
    }

    /** {@code module} with what {@code learner} did of each activity that she began and has not completed. */
    ModuleView withStarted(UUID learner, ModuleView module) {
        List<Key> started = module.activities().stream()
                .filter(activity -> activity.state() == State.STARTED)
                .map(activity -> new Key(learner, activity.activity().id()))
                .toList();
        if (started.isEmpty()) {
            return module;
        }
        Map<Key, ActivityProgress> stored = database.read(handle -> LoadRows.activities(handle, started));
        return module.with(activity -> {
            ActivityProgress found = stored.get(new Key(learner, activity.id()));
            return found == null ? null : ActivityState.of(found, Yardstick.of(activity));
        });
    }

    private Map<Key, ActivityProgress> activitiesOf(Set<Key> keys) {
        return database.read(handle -> LoadRows.activities(handle, keys));
    }

    private Map<UUID, Outline> outlinesOf(Set<UUID> learners) {
        return database.read(handle -> LoadOutline.of(handle, learners, yardsticks.get()));
    }

    static LearnerProgress progress(UUID learner, LearnerRows rows, Course course) {
        Map<String, ActivityState> activities = new LinkedHashMap<>();
        course.activities()
                .forEach(activity -> activities.put(
                        activity.id(), ActivityState.of(rows.activity(activity.id()), Yardstick.of(activity))));
        Map<String, Instant> modules = new HashMap<>();
        rows.modules.forEach((id, module) -> modules.put(id, module.completedAt()));
        CourseCounts counts = CourseCounts.of(
                course, rows.completions, modules, rows.course == null ? null : rows.course.completedAt());
        return new LearnerProgress(learner, counts.course(), counts.modules(), activities);
    }
}
