package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import jakarta.enterprise.context.ApplicationScoped;

/** What today's course is measured against, laid out once for each version of it. */
@ApplicationScoped
class CurrentYardsticks {

    private final CurrentCourse course;
    private volatile Yardsticks latest;

    CurrentYardsticks(CurrentCourse course) {
        this.course = course;
    }

    Yardsticks get() {
        Course today = course.get();
        Yardsticks known = latest;
        if (known == null || known.course() != today) {
            known = Yardsticks.of(today);
            latest = known;
        }
        return known;
    }
}
