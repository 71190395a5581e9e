package fr.parlemoi.content;

import fr.parlemoi.content.Body.LinkInText;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every link leads somewhere. Links inside the course name ids, so that they survive when addresses change. */
final class LinkCheck {

    private static final String REMEDY_INSIDE =
            "Pour le cours, écrivez activity:… ou module:… suivi de l’identifiant ; pour un autre site, une adresse entière en https://.";

    private final CourseSource course;
    private final Faults faults;
    private final Map<String, ActivitySource> activities;
    private final Set<String> modules;

    LinkCheck(CourseSource course, Faults faults) {
        this.course = course;
        this.faults = faults;
        this.activities = course.activities()
                .filter(activity -> activity.identity().id().given())
                .collect(Collectors.toMap(
                        activity -> activity.identity().id().value(), activity -> activity, (first, again) -> first));
        this.modules = course.modules().stream()
                .flatMap(module -> module.identity().id().optional().stream())
                .collect(Collectors.toSet());
    }

    void check() {
        course.activities().forEach(activity -> activity.body().links().forEach(link -> check(link, activity.body())));
    }

    private void check(LinkInText link, Body body) {
        switch (LinkTarget.of(link.link().getDestination())) {
            case LinkTarget.Outside _ -> {}
            case LinkTarget.Here(String anchor) -> checkAnchor(link.place(), anchor, body);
            case LinkTarget.ToModule(String id) -> checkKnown(link.place(), "module", id, modules);
            case LinkTarget.ToActivity(String id, String anchor) -> {
                checkKnown(link.place(), "activity", id, activities.keySet());
                if (anchor != null && activities.containsKey(id)) {
                    checkAnchor(link.place(), anchor, activities.get(id).body());
                }
            }
            case LinkTarget.Nowhere(String destination) ->
                faults.add(link.place(), "Le lien « %s » ne mène nulle part.".formatted(destination), REMEDY_INSIDE);
        }
    }

    private void checkKnown(Place place, String scheme, String id, Set<String> known) {
        // An id that was published and is gone is reported once, by the ledger's check.
        boolean goneOnly = course.ledger().published().containsKey(id)
                && !course.ledger().published().get(id).retired().given();
        if (!known.contains(id) && !goneOnly) {
            faults.add(
                    place,
                    "Le lien « %s:%s » nomme un identifiant qui n’est pas dans le cours.".formatted(scheme, id),
                    "Corrigez l’identifiant." + Names.suggestion(id, known));
        }
    }

    private void checkAnchor(Place place, String anchor, Body body) {
        if (!body.anchors().containsValue(anchor)) {
            faults.add(
                    place,
                    "Le lien « #%s » ne correspond à aucun intertitre.".formatted(anchor),
                    body.anchors().isEmpty()
                            ? "Ce texte n’en a pas : retirez ce qui suit le dièse."
                            : "Écrivez l’un de ceux-ci : #%s."
                                    .formatted(String.join(", #", body.anchors().values())));
        }
    }
}
