package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course of two modules. Naître: the film « regard » of 100 s with a transcript of a minute, the podcast « berceuse »
 * of 60 s, the article « attachement » of two minutes, the image « repas », and « en-plus », an article that is not
 * required. Jouer: the film « jeu » of 40 s. « ancien », a film of 80 s, is retired.
 */
final class TestCourse {

    static final Course COURSE = withFilmOf(100);
    static final Yardsticks YARDSTICKS = Yardsticks.of(COURSE);

    private TestCourse() {}

    /** The same course with another film « regard ». */
    static Course withFilmOf(double seconds) {
        return course(
                module(
                        "naitre",
                        activity("regard", Kind.VIDEO, seconds, 230),
                        activity("berceuse", Kind.PODCAST, 60, 230),
                        activity("attachement", Kind.ARTICLE, 120, 460),
                        activity("repas", Kind.IMAGE, 60, 30),
                        optional("en-plus", Kind.ARTICLE)),
                module("jouer", activity("jeu", Kind.VIDEO, 40, 0)));
    }

    /** The same course, in which a film is added to the second module. */
    static Course withMoreToPlay() {
        return course(
                COURSE.modules().getFirst(),
                module("jouer", activity("jeu", Kind.VIDEO, 40, 0), activity("encore", Kind.VIDEO, 50, 100)));
    }

    /** The same course, in which the film of the first module stands in the second one. */
    static Course withFilmMoved() {
        return course(
                firstWithout("regard"),
                module("jouer", activity("jeu", Kind.VIDEO, 40, 0), activity("regard", Kind.VIDEO, 100, 230)));
    }

    /** The same course without the podcast. */
    static Course withoutPodcast() {
        return course(firstWithout("berceuse"), COURSE.modules().getLast());
    }

    private static Module firstWithout(String id) {
        Module whole = COURSE.modules().getFirst();
        return module(
                whole.id(),
                whole.activities().stream()
                        .filter(activity -> !activity.id().equals(id))
                        .toArray(Activity[]::new));
    }

    private static Course course(Module... modules) {
        return new Course(
                "cours",
                "Cours d’essai",
                "",
                "",
                Integer.toHexString(List.of(modules).toString().hashCode()),
                true,
                List.of(modules),
                List.of(new Course.Retired("ancien", Kind.VIDEO, 80)));
    }

    private static Module module(String id, Activity... activities) {
        List<Activity> inModule =
                Stream.of(activities).map(activity -> in(id, activity)).toList();
        return new Module(id, id, List.of(), 1, id, "", List.of(), inModule);
    }

    private static Activity activity(String id, Kind kind, double seconds, int words) {
        return new Activity(
                id, null, id, List.of(), kind, id, "", seconds, true, List.of(), List.of(), words, "", null, null,
                null);
    }

    private static Activity optional(String id, Kind kind) {
        return new Activity(
                id, null, id, List.of(), kind, id, "", 60, false, List.of(), List.of(), 230, "", null, null, null);
    }

    private static Activity in(String module, Activity one) {
        return new Activity(
                one.id(),
                module,
                one.slug(),
                one.formerSlugs(),
                one.kind(),
                one.title(),
                one.summary(),
                one.seconds(),
                one.required(),
                one.tags(),
                one.credits(),
                one.words(),
                one.body(),
                one.media(),
                one.picture(),
                one.question());
    }
}
