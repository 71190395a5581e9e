package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a learner did, as documents prove it: her stored rows against one version of the course.
 *
 * @param firstLearning null for somebody who has not begun
 * @param lastLearning null for somebody who has not begun
 * @param modules every module of the course
 * @param retired what was done in activities that are no longer in the course, by their ids
 * @param runs in the order of time; their durations add up to the study time
 */
public record LearningRecord(
        Course course,
        Counts counts,
        Instant firstLearning,
        Instant lastLearning,
        LearnerTimes times,
        List<ModuleRecord> modules,
        List<RetiredRecord> retired,
        List<StudyRun> runs) {

    /** One module and what was done in it. */
    public record ModuleRecord(Module module, Counts counts, List<ActivityRecord> activities) {

        /** What was played of its media, in seconds; what was played twice counts once. */
        public double mediaSeconds() {
            return activities.stream().mapToDouble(ActivityRecord::mediaSeconds).sum();
        }

        /** The estimated time of its completed activities, in seconds. */
        public double doneSeconds() {
            return activities.stream()
                    .filter(done -> done.completedAt() != null)
                    .mapToDouble(done -> done.activity().seconds())
                    .sum();
        }

        /** The rules under which its activities were completed, each once. */
        public List<String> rules() {
            return activities.stream()
                    .map(ActivityRecord::rule)
                    .filter(rule -> rule != null)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * One activity.
     *
     * @param completedAt null before
     * @param rule null before
     */
    public record ActivityRecord(Activity activity, double mediaSeconds, Instant completedAt, String rule) {}

    /** An activity that is no longer in the course. */
    public record RetiredRecord(String activity, double mediaSeconds) {}

    /**
     * Study without a pause as long as the idle cap, on one day in Paris.
     *
     * @param lateSeconds of what was studied in it, what the server received more than 15 minutes later
     * @param parts in the order in which they were begun
     */
    public record StudyRun(Instant from, Instant to, long lateSeconds, List<Part> parts) {

        public long seconds() {
            return to.getEpochSecond() - from.getEpochSecond();
        }
    }

    /** An activity within a run, by its id; two that were studied at once, on two devices, overlap. */
    public record Part(String activity, Instant from, long seconds) {}

    /** Every activity of the course, in its order. */
    public Stream<ActivityRecord> activities() {
        return modules.stream().flatMap(module -> module.activities().stream());
    }

    public boolean isBegun() {
        return firstLearning != null;
    }
}
