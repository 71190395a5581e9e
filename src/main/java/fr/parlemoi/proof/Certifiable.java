package fr.parlemoi.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Whether somebody can be certified what she learnt.
 *
 * @param certification null when there are obstacles
 */
record Certifiable(Certification certification, List<Obstacle> obstacles) {

    /** From what is recorded in one cohort. */
    static Certifiable of(Handle handle, UUID cohort, UUID learner) {
        Optional<TrainingAction> action = TrainingActions.of(handle, cohort);
        Optional<Evaluation> evaluation = Evaluations.of(handle, cohort, learner);
        List<Obstacle> obstacles = new ArrayList<>();
        if (action.isEmpty()) {
            obstacles.add(Obstacle.NO_ACTION);
        }
        if (evaluation.isEmpty()) {
            obstacles.add(Obstacle.NO_EVALUATION);
        }
        return obstacles.isEmpty()
                ? new Certifiable(new Certification(action.get(), evaluation.get()), obstacles)
                : new Certifiable(null, obstacles);
    }

    /** From what she herself may ask for: the cohort in which she was evaluated last. */
    static Certifiable of(Handle handle, UUID learner) {
        return handle.createQuery("""
                        SELECT e.cohort FROM evaluation e JOIN training_action a ON a.cohort = e.cohort
                        WHERE e.learner = :learner ORDER BY e.held_on DESC, e.recorded_at DESC LIMIT 1""")
                .bind("learner", learner)
                .mapTo(UUID.class)
                .findOne()
                .map(cohort -> of(handle, cohort, learner))
                .orElse(new Certifiable(null, List.of(Obstacle.NO_EVALUATION)));
    }

    boolean isCertifiable() {
        return certification != null;
    }
}
