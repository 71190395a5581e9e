package fr.parlemoi.bench;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.learner.SignedCookies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Who sends the load of made learners: those who have not finished. */
final class MadeSessions {

    private static final int MOST = 100_000;
    private static final int SHUFFLE = 41;

    private MadeSessions() {}

    /** As {@link Stand} wants them; in an order that has nothing to do with the keys. */
    static List<String> of(LoadedDatabase database, Course course) {
        List<Activity> activities = course.activities().toList();
        SignedCookies cookies = new SignedCookies(database.data());
        List<MadeLearner> underWay = new ArrayList<>(IntStream.range(0, database.learners())
                .mapToObj(number -> MadeLearner.of(number, activities.size()))
                .filter(learner -> !learner.hasFinished(activities.size()))
                .toList());
        Collections.shuffle(underWay, new Random(SHUFFLE));
        return underWay.stream()
                .limit(MOST)
                .map(learner -> cookies.of(learner.session(), learner.id()) + "\t"
                        + mediaBefore(activities, learner.reached() + 1))
                .toList();
    }

    private static long mediaBefore(List<Activity> activities, int at) {
        return activities.subList(0, at).stream()
                .filter(activity -> activity.kind().isMedia())
                .count();
    }
}
