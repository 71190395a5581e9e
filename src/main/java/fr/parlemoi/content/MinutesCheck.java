package fr.parlemoi.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The minutes that a module and the course announce are those that their activities take. */
final class MinutesCheck {

    /** Half a minute: announced minutes are rounded. */
    private static final double TOLERANCE = 30;

    private final Measures measures;
    private final Faults faults;

    MinutesCheck(Measures measures, Faults faults) {
        this.measures = measures;
        this.faults = faults;
    }

    void check(CourseSource course) {
        for (ModuleSource module : course.modules()) {
            compare("Ce module", module.minutes(), module.activities());
        }
        compare("Le cours", course.minutes(), course.activities().toList());
    }

    private void compare(String whole, Entry<Double> declared, Collection<ActivitySource> activities) {
        List<Optional<Double>> parts =
                activities.stream().map(measures::seconds).toList();
        // What is unknown was reported; the sum would only report it again.
        if (!declared.given() || parts.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        double sum = parts.stream().mapToDouble(Optional::get).sum();
        if (Math.abs(declared.value() - sum) > TOLERANCE) {
            faults.add(
                    declared.place(),
                    "%s annonce %s min, et ses activités en font %s."
                            .formatted(whole, Times.minutes(declared.value()), Times.minutes(sum)),
                    "Écrivez minutes: %d.".formatted(Math.round(sum / 60)));
        }
    }
}
