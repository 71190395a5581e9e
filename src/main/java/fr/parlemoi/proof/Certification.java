package fr.parlemoi.proof;

import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.progress.LearningRecord.ModuleRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All that a certificat de réalisation rests on beside what was learnt. */
record Certification(TrainingAction action, Evaluation evaluation) {

    private static final int MINUTE = 60;

    /** Of what is recorded, all that the paper prints: when it changes, so does the number. */
    List<String> printed() {
        return Stream.of(
                        action.issuer(),
                        action.declaration(),
                        action.siret(),
                        action.address(),
                        action.place(),
                        action.signatory(),
                        action.position(),
                        action.title(),
                        action.nature(),
                        action.assistance(),
                        action.minutes(),
                        evaluation.formShown(),
                        evaluation.heldOn(),
                        evaluation.civility(),
                        evaluation.employer())
                .map(Objects::toString)
                .toList();
    }

    /**
     * What is signed of it. Who completed the course is certified the whole action; who did not, the estimated time of
     * what she completed, and no more.
     */
    SignedTraining signed(LearningRecord record) {
        boolean whole = record.counts().completedAt() != null;
        boolean declared = whole && action.minutes() != null;
        double seconds =
                declared ? action.minutes() * MINUTE : whole ? record.course().seconds() : completedSeconds(record);
        return new SignedTraining(
                action.issuer(),
                action.declaration(),
                action.siret(),
                action.nature(),
                Math.round(seconds),
                declared ? SignedTraining.DECLARED : SignedTraining.ESTIMATED);
    }

    static double completedSeconds(LearningRecord record) {
        return record.modules().stream().mapToDouble(ModuleRecord::doneSeconds).sum();
    }
}
