package fr.parlemoi.proof;

import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.proof.Evaluation.Civility;
import fr.parlemoi.proof.Evaluation.Form;
import fr.parlemoi.proof.Evaluation.Result;
import fr.parlemoi.web.nomenclature.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The evaluations of learners. Every method works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows("evaluation")
class Evaluations {

    private final Clock clock;

    Evaluations(Clock clock) {
        this.clock = clock;
    }

    static Optional<Evaluation> of(Handle handle, UUID cohort, UUID learner) {
        return handle.createQuery("SELECT * FROM evaluation WHERE learner = :learner AND cohort = :cohort")
                .bind("learner", learner)
                .bind("cohort", cohort)
                .map(Evaluations::read)
                .findOne();
    }

    static Evaluation read(ResultSet row, StatementContext context) throws SQLException {
        return new Evaluation(
                Choice.of(Form.class, row.getString("form")).orElseThrow(),
                row.getString("form_said"),
                row.getObject("held_on", LocalDate.class),
                Choice.of(Result.class, row.getString("result")).orElseThrow(),
                row.getString("comment"),
                Choice.of(Civility.class, row.getString("civility")).orElse(null),
                row.getString("employer"));
    }

    /** In the place of the one before, if there was one. */
    void record(Handle transaction, UUID cohort, UUID learner, Evaluation evaluation) {
        transaction
                .createUpdate("""
                        REPLACE INTO evaluation (learner, cohort, form, form_said, held_on, result, comment, civility,
                            employer, recorded_at)
                        VALUES (:learner, :cohort, :form, :formSaid, :heldOn, :result, :comment, :civility,
                            :employer, :now)""")
                .bind("learner", learner)
                .bind("cohort", cohort)
                .bind("form", evaluation.form().slug())
                .bind("formSaid", evaluation.formSaid())
                .bind("heldOn", evaluation.heldOn())
                .bind("result", evaluation.result().slug())
                .bind("comment", evaluation.comment())
                .bind(
                        "civility",
                        evaluation.civility() == null
                                ? null
                                : evaluation.civility().slug())
                .bind("employer", evaluation.employer())
                .bind("now", clock.instant())
                .execute();
    }

    // A guest is in no cohort, so nobody has evaluated her.
    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom("evaluation");
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("evaluation");
    }

    void exported(@Observes LearnerExported exported) {
        exported.add(
                "evaluations",
                exported.handle()
                        .createQuery("""
                        SELECT e.*, c.name AS cohort_name FROM evaluation e LEFT JOIN cohort c ON c.id = e.cohort
                        WHERE e.learner = :learner ORDER BY e.held_on, e.cohort""")
                        .bind("learner", exported.learner())
                        .map(Evaluations::told)
                        .list());
    }

    private static Map<String, Object> told(ResultSet row, StatementContext context) throws SQLException {
        Evaluation evaluation = read(row, context);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("cohort", row.getString("cohort_name"));
        told.put("form", evaluation.formShown());
        told.put("date", evaluation.heldOn().toString());
        told.put("result", evaluation.result().label());
        told.put("comment", evaluation.comment());
        told.put(
                "civility",
                evaluation.civility() == null ? null : evaluation.civility().label());
        told.put("employer", evaluation.employer());
        return told;
    }
}
