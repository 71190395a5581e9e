package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a learner stands, as those see it who accompany her; counts are of today's course.
 *
 * @param modules by id, every module of the course
 * @param startedAt her earliest time of learning; null, as the other times, for somebody who has not begun
 * @param mediaSeconds how much of the media was played, what was played twice counted once
 * @param studySeconds how long she studied
 * @param lastLearning the latest time of learning that she has sent
 * @param lastReceipt when the server last received something: later learning may still wait on her phone
 */
public record LearnerStanding(
        Counts course,
        Map<String, ModuleStanding> modules,
        Instant startedAt,
        double mediaSeconds,
        long studySeconds,
        Instant lastLearning,
        Instant lastReceipt) {

    /** @param startedAt null before */
    public record ModuleStanding(Counts counts, Instant startedAt) {}

    /** Of somebody who has not begun. */
    static LearnerStanding before(Course today) {
        CourseCounts counts = CourseCounts.of(today, Map.of(), Map.of(), null);
        return new LearnerStanding(counts.course(), modules(counts, module -> null), null, 0, 0, null, null);
    }

    /** The same, counted anew. */
    LearnerStanding counting(CourseCounts counts) {
        return new LearnerStanding(
                counts.course(),
                modules(counts, module -> modules.get(module).startedAt()),
                startedAt,
                mediaSeconds,
                studySeconds,
                lastLearning,
                lastReceipt);
    }

    private static Map<String, ModuleStanding> modules(CourseCounts counts, Function<String, Instant> startedAt) {
        Map<String, ModuleStanding> modules = new LinkedHashMap<>();
        counts.modules().forEach((id, module) -> modules.put(id, new ModuleStanding(module, startedAt.apply(id))));
        return modules;
    }

    public boolean isBegun() {
        return startedAt != null;
    }

    public boolean isFinished() {
        return course.completedAt() != null;
    }
}
