package fr.parlemoi.interop;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An activity by itself, outside its module, and its one address there: by its slug, or by its id where an earlier
 * activity of the course has the same slug.
 */
record Embedded(Activity activity, String word) {

    /** @param asked what an address says: a slug, an id or a former slug */
    static Optional<Embedded> find(Course course, String asked) {
        return first(course, activity -> activity.slug().equals(asked))
                .or(() -> course.activity(asked))
                .or(() -> first(course, activity -> activity.formerSlugs().contains(asked)))
                .map(activity -> of(course, activity));
    }

    static Embedded of(Course course, Activity activity) {
        boolean isFirst = first(course, other -> other.slug().equals(activity.slug()))
                .filter(activity::equals)
                .isPresent();
        return new Embedded(activity, isFirst ? activity.slug() : activity.id());
    }

    private static Optional<Activity> first(Course course, Predicate<Activity> wanted) {
        return course.activities().filter(wanted).findFirst();
    }

    /** Its page in the frame of this partner. */
    String path(String partner) {
        return "/integrer/" + word + "?partenaire=" + partner;
    }

    /** Where a play of it on this partner's site is counted. */
    String plays(String partner) {
        return "/integrer/" + word + "/lectures?partenaire=" + partner;
    }
}
