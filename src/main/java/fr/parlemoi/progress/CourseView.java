package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The course as one learner sees it. */
public record CourseView(Course course, Counts counts, List<ModuleView> modules) {

    static CourseView of(Course course, LearnerProgress progress) {
        return of(
                course,
                new CourseCounts(progress.course(), progress.modules()),
                (module, activity) ->
                        new ActivityView(activity, module, progress.activities().get(activity.id())));
    }

    /** Without what was played of each activity. */
    static CourseView of(Course course, Outline outline) {
        return of(
                course,
                outline.counts(),
                (module, activity) -> new ActivityView(activity, module, outline.reached(activity.id())));
    }

    /** As somebody sees it who has not begun. */
    public static CourseView untouched(Course course) {
        return of(course, new Outline(CourseCounts.of(course, Map.of(), Map.of(), null), Map.of()));
    }

    private static CourseView of(
            Course course, CourseCounts counts, BiFunction<Module, Activity, ActivityView> activities) {
        List<ModuleView> modules = course.modules().stream()
                .map(module -> new ModuleView(
                        module,
                        counts.modules().get(module.id()),
                        module.activities().stream()
                                .map(activity -> activities.apply(module, activity))
                                .toList()))
                .toList();
        return new CourseView(course, counts.course(), modules);
    }

    public boolean isStarted() {
        return activities().anyMatch(activity -> activity.state() != State.TO_DO);
    }

    public boolean isCompleted() {
        return counts.completedAt() != null;
    }

    public double share() {
        return counts.required() == 0 ? 0 : (double) counts.completed() / counts.required();
    }

    public WayOn wayOn() {
        return WayOn.of(this);
    }

    /** Where to go on: where the learner last learnt, or what follows it; null when nothing is left or begun. */
    public ActivityView resume() {
        List<ActivityView> inOrder = activities().toList();
        int last = lastLearnt(inOrder);
        for (int after = 0; last >= 0 && after < inOrder.size(); after++) {
            ActivityView activity = inOrder.get((last + after) % inOrder.size());
            if (!activity.isCompleted()) {
                return activity;
            }
        }
        return null;
    }

    /** The place of the one that was learnt in last; -1 when none was. */
    private static int lastLearnt(List<ActivityView> activities) {
        int last = -1;
        Instant latest = Instant.MIN;
        for (int place = 0; place < activities.size(); place++) {
            Instant at = activities.get(place).reached().lastLearning();
            if (at != null && at.isAfter(latest)) {
                last = place;
                latest = at;
            }
        }
        return last;
    }

    /** The first activity of the course: where « Commencer » leads. */
    public ActivityView first() {
        return modules.getFirst().activities().getFirst();
    }

    /** The activity after {@code activity}, across modules; null after the last. */
    public ActivityView after(ActivityView activity) {
        return neighbour(activity, 1);
    }

    /** The activity before {@code activity}, across modules; null before the first. */
    public ActivityView before(ActivityView activity) {
        return neighbour(activity, -1);
    }

    private ActivityView neighbour(ActivityView activity, int step) {
        List<ActivityView> inOrder = activities().toList();
        int at = inOrder.indexOf(activity) + step;
        return at < 0 || at == inOrder.size() ? null : inOrder.get(at);
    }

    public Stream<ActivityView> activities() {
        return modules.stream().flatMap(module -> module.activities().stream());
    }

    public ModuleView moduleOf(ActivityView activity) {
        return at(activity.module().slug()).orElseThrow();
    }

    Optional<ModuleView> at(String slug) {
        return modules.stream()
                .filter(module -> module.module().slug().equals(slug)
                        || module.module().formerSlugs().contains(slug))
                .findFirst();
    }
}
