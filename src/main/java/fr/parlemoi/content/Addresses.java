package fr.parlemoi.content;

import fr.parlemoi.catalogue.CataloguePaths;
import java.util.HashMap;
import java.util.Map;

/** Where modules and activities are, by their ids. */
final class Addresses {

    private final Map<String, String> modules = new HashMap<>();
    private final Map<String, String> activities = new HashMap<>();

    Addresses(CourseSource course) {
        for (ModuleSource module : course.modules()) {
            String slug = module.identity().slug().value();
            modules.put(module.identity().id().value(), CataloguePaths.module(slug));
            for (ActivitySource activity : module.activities()) {
                activities.put(
                        activity.identity().id().value(),
                        CataloguePaths.activity(slug, activity.identity().slug().value()));
            }
        }
    }

    String of(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Outside(String address) -> address;
            case LinkTarget.Here(String anchor) -> "#" + anchor;
            case LinkTarget.ToModule(String id) -> modules.get(id);
            case LinkTarget.ToActivity(String id, String anchor) ->
                activities.get(id) + (anchor == null ? "" : "#" + anchor);
            case LinkTarget.Nowhere(String destination) ->
                throw new IllegalArgumentException("was reported as a fault: " + destination);
        };
    }
}
