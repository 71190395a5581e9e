package fr.parlemoi.progress;

import java.time.Instant;

/**
 * How far a learner got with an activity, without what she did of it.
 *
 * @param lastLearning when she last learnt in it; null when untouched
 * @param completedAt null before
 * @param position where to resume, seconds; null when never played
 */
record Reached(Instant lastLearning, Instant completedAt, Double position) {

    static final Reached NOTHING = new Reached(null, null, null);
}
