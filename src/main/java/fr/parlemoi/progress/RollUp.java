package fr.parlemoi.progress;

import static fr.parlemoi.progress.Either.earliest;

import java.time.Instant;

/**
 * Where a learner stands in a module or in the course, counted in required activities.
 *
 * @param startedAt the earliest time of learning; null, as all times of learning and receipts, where a trainer's
 *     correction alone stands
 * @param completedAt null before; then frozen
 * @param recordedAt when the server saw it completed
 * @param firstReceipt when the server first received something
 */
record RollUp(
        int completed, int required, Instant startedAt, Instant completedAt, Instant recordedAt, Instant firstReceipt) {

    /** Of a module, or a course, in which nothing was learnt yet. */
    static final RollUp UNTOUCHED = new RollUp(0, 0, null, null, null, null);

    static RollUp of(Instant learntAt, Instant receivedAt) {
        return new RollUp(0, 0, learntAt, null, null, receivedAt);
    }

    RollUp union(RollUp other) {
        boolean mineFirst = earliest(completedAt, other.completedAt) == completedAt;
        return new RollUp(
                Math.max(completed, other.completed),
                Math.max(required, other.required),
                earliest(startedAt, other.startedAt),
                mineFirst ? completedAt : other.completedAt,
                mineFirst ? recordedAt : other.recordedAt,
                earliest(firstReceipt, other.firstReceipt));
    }

    RollUp counting(Standing standing, Instant now) {
        boolean holdsNow = completedAt == null && standing.completedAt() != null;
        return new RollUp(
                standing.completed(),
                standing.required(),
                startedAt,
                holdsNow ? standing.completedAt() : completedAt,
                holdsNow ? now : recordedAt,
                firstReceipt);
    }

    /** The same, not completed any more. */
    RollUp reopened() {
        return new RollUp(completed, required, startedAt, null, null, firstReceipt);
    }

    /** Whether it was completed, and the server saw that at {@code when} or later. */
    boolean isRecordedSince(Instant when) {
        return completedAt != null && !recordedAt.isBefore(when);
    }
}
