package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every activity that accepts events, with what it is measured against: those of the course and the retired ones. */
record Yardsticks(Course course, Map<String, Yardstick> byActivity) {

    static Yardsticks of(Course course) {
        Map<String, Yardstick> byActivity = new HashMap<>();
        course.retired().stream().map(Yardstick::of).forEach(each -> byActivity.put(each.activity(), each));
        for (Activity activity : (Iterable<Activity>) course.activities()::iterator) {
            byActivity.put(activity.id(), Yardstick.of(activity));
        }
        return new Yardsticks(course, Map.copyOf(byActivity));
    }

    Optional<Yardstick> find(String activity) {
        return Optional.ofNullable(byActivity.get(activity));
    }
}
