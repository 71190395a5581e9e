package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The course as one learner sees it. */
record CourseView(Course course, UUID learner, Counts counts, List<ModuleView> modules) {

    static CourseView of(Course course, LearnerProgress progress) {
        List<ModuleView> modules = course.modules().stream()
                .map(module -> viewed(module, progress))
                .toList();
        return new CourseView(course, progress.learner(), progress.course(), modules);
    }

    private static ModuleView viewed(Module module, LearnerProgress progress) {
        return new ModuleView(
                module,
                progress.modules().get(module.id()),
                module.activities().stream()
                        .map(activity -> new ActivityView(
                                activity, module, progress.activities().get(activity.id())))
                        .toList());
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

    /** Where to go on: where the learner last learnt, or what follows it; null when nothing is left or begun. */
    public ActivityView resume() {
        List<ActivityView> inOrder = activities().toList();
        Optional<ActivityView> last = inOrder.stream()
                .filter(activity -> activity.progress().lastLearning() != null)
                .max(Comparator.comparing(activity -> activity.progress().lastLearning()));
        if (last.isEmpty()) {
            return null;
        }
        int at = inOrder.indexOf(last.get());
        return Stream.concat(inOrder.subList(at, inOrder.size()).stream(), inOrder.subList(0, at).stream())
                .filter(activity -> !activity.isCompleted())
                .findFirst()
                .orElse(null);
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

    Stream<ActivityView> activities() {
        return modules.stream().flatMap(module -> module.activities().stream());
    }

    Optional<ModuleView> at(String slug) {
        return modules.stream()
                .filter(module -> module.module().slug().equals(slug)
                        || module.module().formerSlugs().contains(slug))
                .findFirst();
    }
}
