package fr.parlemoi.content;

import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.content.Ledger.Published;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was published stays: learners' progress hangs on these ids. New ids are free to come. */
final class LedgerCheck {

    private final Faults faults;

    LedgerCheck(Faults faults) {
        this.faults = faults;
    }

    /** An id in the course, and of what kind it is there. */
    private record Present(Entry<String> id, Entry<String> kind) {}

    void check(CourseSource course) {
        Map<String, Published> published = course.ledger().published();
        List<Present> present = present(course).toList();
        present.forEach(here -> here.id().map(published::get).ifGiven(entry -> compare(here, entry)));
        // A file whose id cannot be read has not lost it.
        if (present.stream().allMatch(here -> here.id().given())) {
            reportGone(
                    published, present.stream().map(here -> here.id().value()).collect(Collectors.toSet()));
        }
    }

    private static Stream<Present> present(CourseSource course) {
        return Stream.concat(
                course.modules().stream().map(module -> {
                    Entry<String> id = module.identity().id();
                    return new Present(id, new Entry<>(id.place(), Ledger.MODULE));
                }),
                course.activities()
                        .map(activity -> new Present(
                                activity.identity().id(), activity.kind().map(Kind::word))));
    }

    private void compare(Present here, Published entry) {
        entry.retired()
                .ifGiven(date -> faults.add(
                        here.id().place(),
                        "L’identifiant « %s » a été retiré du cours le %s."
                                .formatted(here.id().value(), date),
                        "Donnez un nouvel identifiant, ou effacez « retired » dans %s.".formatted(entry.place())));
        boolean changed = here.kind().given()
                && entry.kind().given()
                && !entry.kind().value().equals(here.kind().value());
        if (changed) {
            faults.add(
                    here.kind().place(),
                    "« %s » a été publié comme « %s »."
                            .formatted(here.id().value(), entry.kind().value()),
                    "Gardez cette sorte, ou donnez un nouvel identifiant et retirez l’ancien dans %s."
                            .formatted(ContentFolder.LEDGER));
        }
    }

    private void reportGone(Map<String, Published> published, Set<String> present) {
        // An id that is gone and one that is new and nearly the same: most likely somebody renamed it.
        Set<String> unpublished =
                present.stream().filter(id -> !published.containsKey(id)).collect(Collectors.toSet());
        published.forEach((id, entry) -> {
            if (!present.contains(id) && !entry.retired().given()) {
                faults.add(
                        entry.place(),
                        "L’identifiant « %s » est publié et ne se trouve plus dans le cours.".formatted(id),
                        "Rétablissez-le, ou notez ici quand il a été retiré : retired: 2026-11-22."
                                + Names.suggestion(id, unpublished));
            }
        });
    }
}
