package fr.parlemoi.proof;

import fr.parlemoi.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of asking for a document.
 *
 * @param document null when there are obstacles
 */
record Attempt(DocumentKind kind, ProofDocument document, List<Obstacle> obstacles) {

    static Attempt made(ProofDocument document) {
        return new Attempt(document.statement().kind(), document, List.of());
    }

    boolean isMade() {
        return document != null;
    }

    /** @throws Refusal 409 that tells the learner herself what to do first */
    ProofDocument orTellHer() {
        if (!isMade()) {
            throw Refusal.conflict(obstacles.getFirst().toHer());
        }
        return document;
    }

    /** @throws Refusal 409 that tells a trainer what is missing */
    ProofDocument orTellTrainer() {
        if (!isMade()) {
            throw Refusal.conflict(kind.title() + "\u00a0: ce document ne peut pas encore être établi, car " + reasons()
                    + ". Revenez à la page «\u00a0Documents\u00a0» de la cohorte.");
        }
        return document;
    }

    /** All that is missing, in a sentence's middle. */
    String reasons() {
        return obstacles.stream().map(Obstacle::toTrainer).collect(Collectors.joining("\u00a0; "));
    }
}
