package fr.parlemoi.progress;

import static fr.parlemoi.progress.Either.latest;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import java.time.Instant;
import java.util.Map;

/**
 * How many required activities are done by the rule as the course is today, whatever was true before.
 *
 * @param completedAt when the last of them was, null until all are
 */
record Standing(int completed, int required, Instant completedAt) {

    /** Of a module; one without required activities is never completed, and never stands in the course's way. */
    static Standing of(Module module, Map<String, Instant> completions) {
        int completed = 0;
        int required = 0;
        Instant last = null;
        for (Activity activity : module.activities()) {
            if (activity.required()) {
                required++;
                Instant at = completions.get(activity.id());
                completed += at == null ? 0 : 1;
                last = latest(last, at);
            }
        }
        return new Standing(completed, required, completed == required ? last : null);
    }

    /**
     * Of the course.
     *
     * @param completions of activities, by id
     * @param modules completions of modules, by id: one that was completed stays so when something is added to it
     */
    static Standing of(Course course, Map<String, Instant> completions, Map<String, Instant> modules) {
        int completed = 0;
        int required = 0;
        boolean all = true;
        Instant last = null;
        for (Module module : course.modules()) {
            Standing standing = of(module, completions);
            completed += standing.completed();
            required += standing.required();
            if (standing.required() > 0) {
                Instant at = modules.get(module.id());
                all &= at != null;
                last = latest(last, at);
            }
        }
        return new Standing(completed, required, all ? last : null);
    }
}
