package fr.parlemoi.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No address, present or former, leads to two modules, or to two activities of a module. */
final class SlugCheck {

    private final Faults faults;

    SlugCheck(Faults faults) {
        this.faults = faults;
    }

    void check(CourseSource course) {
        check(course.modules().stream().map(ModuleSource::identity).toList());
        for (ModuleSource module : course.modules()) {
            check(module.activities().stream().map(ActivitySource::identity).toList());
        }
    }

    private void check(List<Identity> neighbours) {
        Map<String, Place> seen = new HashMap<>();
        neighbours.stream().flatMap(Identity::slugs).forEach(slug -> {
            Place first = seen.putIfAbsent(slug.value(), slug.place());
            if (first != null) {
                faults.add(
                        slug.place(),
                        "L’adresse « %s » est déjà prise par %s.".formatted(slug.value(), first),
                        "Choisissez-en une autre pour « slug », ou retirez-la de « former-slugs ».");
            }
        });
    }
}
