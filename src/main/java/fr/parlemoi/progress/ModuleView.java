package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.LearnerProgress.Counts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A module as one learner sees it. */
public record ModuleView(Module module, Counts counts, List<ActivityView> activities) {

    /** With the progress of those activities for which {@code states} has one. */
    ModuleView with(Function<Activity, ActivityState> states) {
        return new ModuleView(
                module,
                counts,
                activities.stream()
                        .map(seen -> {
                            ActivityState state = states.apply(seen.activity());
                            return state == null ? seen : new ActivityView(seen.activity(), module, state);
                        })
                        .toList());
    }

    public String path() {
        return "/modules/" + module.slug();
    }

    /** Which of the five accents it wears. */
    public int accent() {
        return (module.number() - 1) % 5 + 1;
    }

    public State state() {
        return State.of(
                activities.stream().anyMatch(activity -> activity.state() != State.TO_DO), counts.completedAt());
    }

    public Beads beads() {
        return new Beads(
                activities.stream().map(ActivityView::state).toList(), state(), counts.completed(), counts.required());
    }

    /** The share of its required activities that are completed, 0 to 1. */
    public double share() {
        return counts.required() == 0 ? 0 : (double) counts.completed() / counts.required();
    }

    /** The first activity that is not completed; the first of all when every one is. */
    public ActivityView next() {
        return unfinished().orElse(activities.getFirst());
    }

    public Optional<ActivityView> unfinished() {
        return activities.stream().filter(activity -> !activity.isCompleted()).findFirst();
    }
}
