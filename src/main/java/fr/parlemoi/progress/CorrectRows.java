package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Module;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a trainer's correction does to a learner's rows, and its withdrawal; pure. Needs all activities, all modules and
 * the course. No set, no time of learning and no receipt changes: a correction is none of these, and adds no time.
 */
final class CorrectRows {

    private final Yardsticks yardsticks;

    CorrectRows(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    /** Leaves {@code stored} as it is; what is completed already stays as it was completed. */
    LearnerRows complete(LearnerRows stored, Activity activity, Instant now) {
        LearnerRows rows = stored.copy();
        rows.put(activity.id(), rows.activity(activity.id()).corrected(now));
        rows.modules.putIfAbsent(activity.module(), RollUp.UNTOUCHED);
        rows.course = rows.course == null ? RollUp.UNTOUCHED : rows.course;
        rows.count(yardsticks.course(), now);
        return rows;
    }

    /**
     * Leaves {@code stored} as it is. Nothing changes where the learner has completed the activity herself meanwhile.
     * A module or a course that was completed with the correction's help is open again; one that was before it, or is
     * without it, stays.
     */
    LearnerRows withdraw(LearnerRows stored, String activity, Instant now) {
        LearnerRows rows = stored.copy();
        ActivityProgress corrected = rows.activity(activity);
        if (!corrected.isCorrected()) {
            return rows;
        }
        Optional<Yardstick> yardstick = yardsticks.find(activity);
        ActivityProgress open = corrected.uncorrected();
        rows.takeBack(
                activity,
                yardstick.map(today -> open.completedIfItHolds(today, now)).orElse(open));
        Instant correctedAt = corrected.completed().recordedAt();
        if (yardstick
                .filter(today -> reopensModule(rows, today.module(), correctedAt))
                .isPresent()) {
            reopenCourse(rows, correctedAt);
        }
        rows.count(yardsticks.course(), now);
        return rows;
    }

    private boolean reopensModule(LearnerRows rows, String id, Instant correctedAt) {
        RollUp rollUp = id == null ? null : rows.modules.get(id);
        if (rollUp == null || !rollUp.isRecordedSince(correctedAt) || isDone(rows, id)) {
            return false;
        }
        rows.modules.put(id, rollUp.reopened());
        return true;
    }

    private boolean isDone(LearnerRows rows, String id) {
        return yardsticks.course().modules().stream()
                .filter(module -> module.id().equals(id))
                .anyMatch(module -> Standing.of(module, rows.completions).completedAt() != null);
    }

    private void reopenCourse(LearnerRows rows, Instant correctedAt) {
        Map<String, Instant> completed = new TreeMap<>();
        for (Module module : yardsticks.course().modules()) {
            RollUp rollUp = rows.modules.get(module.id());
            if (rollUp != null && rollUp.completedAt() != null) {
                completed.put(module.id(), rollUp.completedAt());
            }
        }
        boolean done =
                Standing.of(yardsticks.course(), rows.completions, completed).completedAt() != null;
        if (!done && rows.course.isRecordedSince(correctedAt)) {
            rows.course = rows.course.reopened();
        }
    }
}
