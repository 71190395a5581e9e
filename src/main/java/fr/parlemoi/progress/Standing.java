package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many required activities are done by the rule as the course is today, whatever was true before.
 *
 * @param completedAt when the last of them was, null until all are
 */
record Standing(int completed, int required, Instant completedAt) {

    /** Of a module; one without required activities is never completed, and never stands in the course's way. */
    static Standing of(Module module, Map<String, Instant> completions) {
        List<Instant> done = module.activities().stream()
                .filter(Activity::required)
                .map(activity -> completions.get(activity.id()))
                .filter(Objects::nonNull)
                .toList();
        int required = (int) module.required();
        boolean all = required > 0 && done.size() == required;
        return new Standing(done.size(), required, all ? last(done) : null);
    }

    /**
     * Of the course.
     *
     * @param completions of activities, by id
     * @param modules completions of modules, by id: one that was completed stays so when something is added to it
     */
    static Standing of(Course course, Map<String, Instant> completions, Map<String, Instant> modules) {
        List<Standing> standings =
                course.modules().stream().map(module -> of(module, completions)).toList();
        List<Module> counting = course.modules().stream()
                .filter(module -> module.required() > 0)
                .toList();
        List<Instant> done = counting.stream()
                .map(module -> modules.get(module.id()))
                .filter(Objects::nonNull)
                .toList();
        return new Standing(
                standings.stream().mapToInt(Standing::completed).sum(),
                standings.stream().mapToInt(Standing::required).sum(),
                !counting.isEmpty() && done.size() == counting.size() ? last(done) : null);
    }

    private static Instant last(List<Instant> instants) {
        return instants.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
