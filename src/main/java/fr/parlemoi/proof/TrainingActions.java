package fr.parlemoi.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The training actions of cohorts. Every method works in the caller's transaction. */
@ApplicationScoped
class TrainingActions {

    private final Clock clock;

    TrainingActions(Clock clock) {
        this.clock = clock;
    }

    static Optional<TrainingAction> of(Handle handle, UUID cohort) {
        return handle.createQuery("SELECT * FROM training_action WHERE cohort = :cohort")
                .bind("cohort", cohort)
                .map(TrainingActions::read)
                .findOne();
    }

    static TrainingAction read(ResultSet row, StatementContext context) throws SQLException {
        return new TrainingAction(
                row.getString("issuer"),
                row.getString("declaration"),
                row.getString("siret"),
                row.getString("address"),
                row.getString("place"),
                row.getString("signatory"),
                row.getString("position"),
                row.getString("title"),
                Nature.of(row.getString("nature")).orElseThrow(),
                row.getString("assistance"),
                row.getObject("total_minutes", Integer.class));
    }

    /** In the place of the one before, if there was one. */
    void record(Handle transaction, UUID cohort, TrainingAction action) {
        transaction
                .createUpdate("""
                        REPLACE INTO training_action (cohort, issuer, declaration, siret, address, place, signatory,
                            position, title, nature, assistance, total_minutes, recorded_at)
                        VALUES (:cohort, :issuer, :declaration, :siret, :address, :place, :signatory,
                            :position, :title, :nature, :assistance, :minutes, :now)""")
                .bind("cohort", cohort)
                .bind("issuer", action.issuer())
                .bind("declaration", action.declaration())
                .bind("siret", action.siret())
                .bind("address", action.address())
                .bind("place", action.place())
                .bind("signatory", action.signatory())
                .bind("position", action.position())
                .bind("title", action.title())
                .bind("nature", action.nature().word())
                .bind("assistance", action.assistance())
                .bind("minutes", action.minutes())
                .bind("now", clock.instant())
                .execute();
    }
}
