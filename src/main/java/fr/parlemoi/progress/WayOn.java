package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.CataloguePaths;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.web.French;

/**
 * Where the course leads a learner next.
 *
 * @param resumed whether she goes on there, rather than begins
 * @param module null once all is completed, as is {@code activity}
 * @param at where in the activity's medium, as people read it; null for its beginning
 */
record WayOn(boolean resumed, Module module, Activity activity, String at) {

    static WayOn of(CourseView seen) {
        ActivityView resume = seen.resume();
        if (resume != null) {
            String at = resume.isResumable() ? French.clock(resume.resumeAt()) : null;
            return new WayOn(true, resume.module(), resume.activity(), at);
        }
        ActivityView first = seen.activities()
                .filter(activity -> !activity.isCompleted())
                .findFirst()
                .orElseGet(seen::first);
        return seen.isCompleted()
                ? new WayOn(false, null, null, null)
                : new WayOn(false, first.module(), first.activity(), null);
    }

    public boolean isFinished() {
        return module == null;
    }

    public String path() {
        return CataloguePaths.activity(module.slug(), activity.slug());
    }
}
