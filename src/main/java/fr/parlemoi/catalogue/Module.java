package fr.parlemoi.catalogue;

import java.util.List;

/**
 * A module of the course.
 *
 * @param slug its place in addresses; {@code formerSlugs} redirect to it
 * @param number its place in the course, from 1
 * @param objectives what a learner can do afterwards, each a sentence
 */
public record Module(
        String id,
        String slug,
        List<String> formerSlugs,
        int number,
        String title,
        String summary,
        List<String> objectives,
        List<Activity> activities) {

    /** Estimated seconds, to the millisecond: the sum of its activities'. */
    public double seconds() {
        return Math.round(activities.stream().mapToDouble(Activity::seconds).sum() * 1000) / 1000.0;
    }

    public long required() {
        return activities.stream().filter(Activity::required).count();
    }

    /** Equal ones have equal ids; hashing all their words would take longer than what it is for. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
