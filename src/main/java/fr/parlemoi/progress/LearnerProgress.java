package fr.parlemoi.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a learner stands, as pages and the contract read it.
 *
 * @param modules by id, every module of the course
 * @param activities by id, every activity of the course, untouched ones too
 */
public record LearnerProgress(
        UUID learner, Counts course, Map<String, Counts> modules, Map<String, ActivityState> activities) {

    /** Counts of required activities. {@code completedAt} is null until the rule held. */
    public record Counts(int completed, int required, Instant completedAt) {

        /** @param stored when it was completed as it is stored; null for not yet */
        static Counts of(Standing standing, Instant stored) {
            return new Counts(
                    standing.completed(), standing.required(), stored != null ? stored : standing.completedAt());
        }
    }

    /**
     * @param covered share of the medium, of the reading time or of the time an image wants, 0 to 1
     * @param missing what is still to be played, without gaps under 2 s; null for articles and images
     * @param position where to resume, seconds; null when never played
     * @param rule under which it was completed; null before
     * @param lastLearning when the learner last learnt in it; null when untouched
     */
    public record ActivityState(
            double covered,
            List<Interval> missing,
            Double position,
            Instant completedAt,
            String rule,
            @JsonIgnore Instant lastLearning) {

        static ActivityState of(ActivityProgress stored, Yardstick yardstick) {
            ActivityProgress progress = stored.on(yardstick);
            Position position = progress.position();
            Completed completed = progress.completed();
            return new ActivityState(
                    progress.lastLearning() == null ? 0 : CompletionRule.covered(progress, yardstick),
                    CompletionRule.missing(progress, yardstick),
                    position == null ? null : yardstick.position(position.tenths()),
                    completed == null ? null : completed.at(),
                    completed == null ? null : completed.rule(),
                    progress.lastLearning());
        }

        Reached reached() {
            return new Reached(lastLearning, completedAt, position);
        }
    }
}
