package fr.parlemoi.progress;

import java.util.Map;

/**
 * Where a learner stands, as the pages need it that show the whole course.
 *
 * @param counts of modules and course
 * @param activities by id, those that she touched
 */
record Outline(CourseCounts counts, Map<String, Reached> activities) {

    Reached reached(String activity) {
        return activities.getOrDefault(activity, Reached.NOTHING);
    }
}
