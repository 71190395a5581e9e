package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a learner completed, counted by today's course: what was taken out of it since the last event no longer stands in
 * the way.
 *
 * @param modules by id, every module of the course
 */
record CourseCounts(Counts course, Map<String, Counts> modules) {

    /**
     * @param completions of activities, by id
     * @param storedModules when modules were completed as it is stored, by id; that stays so
     * @param storedCourse the same of the course; null before
     */
    static CourseCounts of(
            Course course, Map<String, Instant> completions, Map<String, Instant> storedModules, Instant storedCourse) {
        Map<String, Counts> modules = new LinkedHashMap<>();
        Map<String, Instant> completedModules = new HashMap<>();
        for (Module module : course.modules()) {
            Counts counts = Counts.of(Standing.of(module, completions), storedModules.get(module.id()));
            modules.put(module.id(), counts);
            if (counts.completedAt() != null) {
                completedModules.put(module.id(), counts.completedAt());
            }
        }
        Standing standing = Standing.of(course, completions, completedModules);
        return new CourseCounts(Counts.of(standing, storedCourse), modules);
    }
}
