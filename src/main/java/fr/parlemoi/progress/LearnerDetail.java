package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One learner in every activity, as those who accompany her may see it: nothing of what she wrote, and nothing from
 * which one could tell that she wrote.
 *
 * @param lastLearning when she last learnt, by her device; null for somebody who has not begun
 * @param lastReceipt when the server last received something; null before
 * @param latestDevices what she studied on, on her latest day; empty for somebody who has not begun
 * @param modules every module of the course
 */
public record LearnerDetail(
        Course course,
        Counts counts,
        Instant lastLearning,
        Instant lastReceipt,
        Set<DeviceKind> latestDevices,
        LearnerTimes times,
        List<ModuleDetail> modules) {

    public record ModuleDetail(Module module, Counts counts, List<ActivityDetail> activities) {}

    /**
     * One activity.
     *
     * @param state as {@link State} says it: {@code todo}, {@code started} or {@code done}
     * @param label the same in words that people read
     * @param covered share of the medium, of the reading time or of the time an image wants, 0 to 1
     * @param played what was played of its medium
     * @param why what it still takes, as sentences; empty once it is completed
     * @param completion null before
     * @param days when it was studied; empty for a completed image, which would tell whether a note completed it
     */
    public record ActivityDetail(
            Activity activity,
            String state,
            String label,
            double covered,
            List<Stretch> played,
            String why,
            Completion completion,
            List<StudiedDay> days) {

        public boolean isOpen() {
            return completion == null;
        }

        /** Whether there is a line to draw of what was played. */
        public boolean isDrawn() {
            return activity.kind().isMedia() && !played.isEmpty();
        }
    }

    /** A played stretch of the time line, in seconds. */
    public record Stretch(double from, double length) {}

    /**
     * @param at by the learner's device; of a correction, by the server
     * @param recordedAt when the server saw it
     */
    public record Completion(Instant at, Instant recordedAt, String rule) {

        public boolean isCorrection() {
            return rule.equals(Completed.CORRECTION);
        }
    }

    /**
     * A day in Paris on which an activity was studied.
     *
     * @param lateSeconds of {@code seconds}, what the server received more than 15 minutes later
     */
    public record StudiedDay(LocalDate day, long seconds, long lateSeconds, Set<DeviceKind> devices) {

        /** « téléphone et ordinateur ». */
        public String deviceLabels() {
            return labels(devices);
        }
    }

    public boolean isBegun() {
        return lastLearning != null;
    }

    public double share() {
        return counts.required() == 0 ? 0 : (double) counts.completed() / counts.required();
    }

    /** « téléphone et ordinateur ». */
    public String deviceLabels() {
        return labels(latestDevices);
    }

    private static String labels(Set<DeviceKind> kinds) {
        return kinds.stream().sorted().map(DeviceKind::label).collect(Collectors.joining(" et "));
    }
}
