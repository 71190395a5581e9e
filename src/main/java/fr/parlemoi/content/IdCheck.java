package fr.parlemoi.content;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** No id stands for two things. */
final class IdCheck {

    private final Faults faults;
    private final Map<String, Place> seen = new HashMap<>();

    IdCheck(Faults faults) {
        this.faults = faults;
    }

    void check(CourseSource course) {
        Stream.concat(
                        course.modules().stream().map(ModuleSource::identity),
                        course.activities().map(ActivitySource::identity))
                .map(Identity::id)
                .filter(Entry::given)
                .forEach(this::meet);
    }

    private void meet(Entry<String> id) {
        Place first = seen.putIfAbsent(id.value(), id.place());
        if (first != null) {
            faults.add(
                    id.place(),
                    "L’identifiant « %s » est déjà celui de %s.".formatted(id.value(), first.file()),
                    "Donnez-en un autre à ce qui n’a encore jamais été publié.");
        }
    }
}
