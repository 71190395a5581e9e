package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearningRecord.ActivityRecord;
import fr.parlemoi.progress.LearningRecord.ModuleRecord;
import fr.parlemoi.progress.LearningRecord.RetiredRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what documents prove, from the learning record alone: never from what was logged for security. */
@ApplicationScoped
public class ReadLearningRecord {

    private final CurrentCourse course;
    private final ProgressConfig config;

    ReadLearningRecord(CurrentCourse course, ProgressConfig config) {
        this.course = course;
        this.config = config;
    }

    /** The record of {@code learner}, in the caller's transaction; who wants it to hold still has locked her. */
    public LearningRecord of(Handle handle, UUID learner) {
        Course today = course.get();
        LearnerRows rows = LoadRows.everythingOf(handle, learner);
        LearnerProgress progress = ReadProgress.progress(learner, rows, today);
        return new LearningRecord(
                today,
                progress.course(),
                rows.course == null ? null : rows.course.startedAt(),
                rows.lastLearning(),
                LearnerTimes.of(rows, config.idleCap()),
                today.modules().stream()
                        .map(module -> module(module, progress, rows))
                        .toList(),
                retired(rows, today),
                StudyRuns.of(rows.days, config.idleCap()));
    }

    private static ModuleRecord module(Module module, LearnerProgress progress, LearnerRows rows) {
        return new ModuleRecord(
                module,
                progress.modules().get(module.id()),
                module.activities().stream()
                        .map(activity -> activity(activity, progress, rows))
                        .toList());
    }

    private static ActivityRecord activity(Activity activity, LearnerProgress progress, LearnerRows rows) {
        LearnerProgress.ActivityState state = progress.activities().get(activity.id());
        return new ActivityRecord(
                activity, mediaSeconds(rows.activity(activity.id())), state.completedAt(), state.rule());
    }

    private static List<RetiredRecord> retired(LearnerRows rows, Course today) {
        return rows.activities.keySet().stream()
                .filter(id -> today.activity(id).isEmpty())
                .filter(id -> rows.activity(id).lastLearning() != null)
                .map(id -> new RetiredRecord(id, mediaSeconds(rows.activity(id))))
                .toList();
    }

    private static double mediaSeconds(ActivityProgress progress) {
        return Tenths.seconds(progress.played().measure());
    }
}
