package fr.parlemoi.progress;

import static fr.parlemoi.progress.Either.earliest;
import static fr.parlemoi.progress.Either.latest;

import fr.parlemoi.progress.Event.Looked;
import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Read;
import fr.parlemoi.progress.Event.Reflected;
import java.time.Instant;

/**
 * All that is known of a learner in one activity. Everything but the completion is a union, an earliest or a latest;
 * so events and rows may come in any order, and twice.
 *
 * @param played tenths of a second on the media's time line
 * @param clock seconds since 1970 in which she studied it
 * @param transcript of these, the seconds with a medium's transcript in view
 * @param endedAt when the end of the text was first reached; null before
 * @param confirmedAt when she first said that she had looked at the image; null before
 * @param position null when never played
 * @param mediaTenths length of the medium that {@code played} belongs to; 0 without one
 * @param lastLearning null when untouched: a correction is no learning
 * @param completed null before
 */
record ActivityProgress(
        Intervals played,
        Intervals clock,
        Intervals transcript,
        Instant endedAt,
        Instant confirmedAt,
        Position position,
        long mediaTenths,
        Instant lastLearning,
        Completed completed) {

    // A person makes some dozens; what makes thousands is no person, and would make rows too long to keep.
    private static final int MOST_STRETCHES = 4096;

    static final ActivityProgress NONE =
            new ActivityProgress(Intervals.EMPTY, Intervals.EMPTY, Intervals.EMPTY, null, null, null, 0, null, null);

    /**
     * This row for the medium of today's course. A medium whose length differs by more than a second is another one:
     * what was played of the former one counts no longer, unless she completed it.
     */
    ActivityProgress on(Yardstick yardstick) {
        if (isLearnt() || !yardstick.isOtherThan(mediaTenths)) {
            return this;
        }
        Intervals none = Intervals.EMPTY;
        return new ActivityProgress(none, none, none, null, null, null, yardstick.tenths(), lastLearning, completed);
    }

    /** Whether she completed it herself, by a rule. */
    boolean isLearnt() {
        return completed != null && !completed.isCorrection();
    }

    boolean isCorrected() {
        return completed != null && completed.isCorrection();
    }

    /** This row with one more event. */
    ActivityProgress with(Event event, Yardstick yardstick) {
        return union(only(event, yardstick));
    }

    private static ActivityProgress only(Event event, Yardstick yardstick) {
        Intervals clock = event.clock();
        Instant at = event.at();
        long medium = yardstick.tenths();
        Intervals none = Intervals.EMPTY;
        return switch (event.act()) {
            case Played(long from, long to) ->
                new ActivityProgress(
                        Intervals.of(from, to), clock, none, null, null, new Position(at, to), medium, at, null);
            case Read(boolean toTheEnd) -> {
                Intervals transcript = yardstick.isMedia() ? clock : none;
                yield new ActivityProgress(none, clock, transcript, toTheEnd ? at : null, null, null, medium, at, null);
            }
            case Looked(boolean confirmed) ->
                new ActivityProgress(none, clock, none, null, confirmed ? at : null, null, medium, at, null);
            case Reflected() -> new ActivityProgress(none, clock, none, null, null, null, medium, at, null);
        };
    }

    /** What both rows say together: the sets' unions, the newest position, the earliest completion. */
    ActivityProgress union(ActivityProgress other) {
        return new ActivityProgress(
                played.union(other.played),
                clock.union(other.clock),
                transcript.union(other.transcript),
                earliest(endedAt, other.endedAt),
                earliest(confirmedAt, other.confirmedAt),
                latest(position, other.position),
                Math.max(mediaTenths, other.mediaTenths),
                latest(lastLearning, other.lastLearning),
                earliest(completed, other.completed));
    }

    /** This row, completed as of now when rule 1 holds and she had not completed it before. */
    ActivityProgress completedIfItHolds(Yardstick yardstick, Instant now) {
        return !isLearnt() && CompletionRule.holds(this, yardstick) ? completed(now) : this;
    }

    /** This row, completed under rule 1 unless it was before; her own completion takes a correction's place. */
    ActivityProgress completed(Instant recordedAt) {
        return isLearnt() ? this : with(new Completed(lastLearning, recordedAt, CompletionRule.NUMBER));
    }

    /** This row, completed by a trainer's correction unless it is completed already. */
    ActivityProgress corrected(Instant now) {
        return completed != null ? this : with(Completed.byCorrection(now));
    }

    /** This row without a correction. */
    ActivityProgress uncorrected() {
        return isCorrected() ? with(null) : this;
    }

    private ActivityProgress with(Completed other) {
        return new ActivityProgress(
                played, clock, transcript, endedAt, confirmedAt, position, mediaTenths, lastLearning, other);
    }

    /** Whether to become {@code after} would scatter this row over more stretches than anybody's learning needs. */
    boolean wouldScatter(ActivityProgress after) {
        return scattering(after) > MOST_STRETCHES && scattering(after) > scattering(this);
    }

    private static int scattering(ActivityProgress progress) {
        return Math.max(progress.played.stretches(), progress.clock.stretches());
    }
}
