package fr.parlemoi.progress;

import java.time.Instant;

/**
 * How far a learner who has begun came with the course, as it was stored with what she sent last.
 *
 * @param completedAt null before
 * @param lastReceiptAt when her phone sent last, in the server's time
 */
public record CourseStanding(Instant completedAt, Instant lastLearningAt, Instant lastReceiptAt) {}
