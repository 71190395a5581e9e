package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.learner.Learners;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.StoreRows.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Completes an activity by a trainer's correction, and takes that back. Who corrected it, and why, is kept by whoever
 * asks for it. Both lock the learner, as {@link RecordJournal} does, and may be repeated.
 */
@ApplicationScoped
public class CorrectActivity {

    private final Learners learners;
    private final CurrentYardsticks yardsticks;
    private final Clock clock;

    CorrectActivity(Learners learners, CurrentYardsticks yardsticks, Clock clock) {
        this.learners = learners;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    /**
     * Completes an activity under the rule {@code correction}; it counts towards its module and adds no time.
     *
     * @return when it was completed
     * @throws Refusal 400 for what is no activity of the course, 409 for one that is completed already, 404 when the
     *     learner was erased
     */
    public Instant complete(Handle transaction, UUID learner, String activity) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Activity known = yardsticks
                .get()
                .course()
                .activity(activity)
                .orElseThrow(() -> Refusal.badRequest(
                        "Aucune activité du cours ne porte cet identifiant : choisissez-la sur la fiche."));
        change(transaction, learner, (rows, correct) -> {
            if (rows.activity(activity).completed() != null) {
                throw Refusal.conflict(
                        "Cette activité est déjà terminée : il n’y a rien à corriger. Rechargez la fiche pour la voir.");
            }
            return correct.complete(rows, known, now);
        });
        return now;
    }

    /**
     * Takes a correction's completion back; what the learner completed herself meanwhile stays.
     *
     * @throws Refusal 404 when the learner was erased
     */
    public void withdraw(Handle transaction, UUID learner, String activity) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        change(transaction, learner, (rows, correct) -> correct.withdraw(rows, activity, now));
    }

    private void change(
            Handle transaction, UUID learner, BiFunction<LearnerRows, CorrectRows, LearnerRows> correction) {
        learners.hold(transaction, learner);
        LearnerRows stored = LoadRows.standingOf(transaction, learner);
        LearnerRows changed = correction.apply(stored, new CorrectRows(yardsticks.get()));
        StoreRows.store(transaction, List.of(new Change(learner, stored, changed)));
    }
}
