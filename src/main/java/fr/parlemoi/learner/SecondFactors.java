package fr.parlemoi.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of what staff carry in their pockets: a secret for an app on the phone. Works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows("second_factor")
class SecondFactors {

    private final SealedSecrets seals;
    private final Clock clock;

    SecondFactors(SealedSecrets seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    private record Row(byte[] secret, UUID begunIn, boolean confirmed) {}

    boolean isConfirmed(Handle handle, UUID learner) {
        return find(handle, learner, "").filter(Row::confirmed).isPresent();
    }

    /**
     * A secret to be confirmed in {@code session}: the same whenever it asks. One that another session began is
     * replaced, for somebody else may have seen it; a confirmed one is never given out, nothing is returned.
     */
    Optional<byte[]> begin(Handle transaction, UUID learner, UUID session) {
        Optional<Row> found = find(transaction, learner, "FOR UPDATE");
        if (found.isPresent()
                && (found.get().confirmed() || found.get().begunIn().equals(session))) {
            return found.filter(row -> !row.confirmed()).map(Row::secret);
        }
        byte[] secret = seals.random(Totp.SECRET_BYTES);
        transaction
                .createUpdate("""
                        INSERT INTO second_factor (learner, secret, begun_in) VALUES (:learner, :secret, :session)
                        ON DUPLICATE KEY UPDATE secret = :secret, begun_in = :session""")
                .bind("learner", learner)
                .bind("secret", seals.seal(learner, secret))
                .bind("session", session)
                .execute();
        return Optional.of(secret);
    }

    /** Whether {@code code} is the first one of the secret that this session was shown; the secret then counts. */
    boolean confirm(Handle transaction, UUID learner, UUID session, String code) {
        return find(transaction, learner, "FOR UPDATE")
                .filter(row -> !row.confirmed() && row.begunIn().equals(session))
                .filter(row -> accept(transaction, learner, row, code))
                .isPresent();
    }

    /** Whether {@code code} is right and newer than all that were accepted. */
    boolean accept(Handle transaction, UUID learner, String code) {
        return find(transaction, learner, "FOR UPDATE")
                .filter(row -> row.confirmed() && accept(transaction, learner, row, code))
                .isPresent();
    }

    private boolean accept(Handle transaction, UUID learner, Row row, String code) {
        OptionalLong step = Totp.stepOf(row.secret(), code, clock.instant());
        return step.isPresent()
                && transaction
                                .createUpdate("""
                                        UPDATE second_factor
                                        SET last_step = :step, confirmed_at = COALESCE(confirmed_at, :now)
                                        WHERE learner = :learner AND COALESCE(last_step, 0) < :step""")
                                .bind("step", step.getAsLong())
                                .bind("now", clock.instant())
                                .bind("learner", learner)
                                .execute()
                        == 1;
    }

    private Optional<Row> find(Handle handle, UUID learner, String lock) {
        return handle.createQuery(
                        "SELECT secret, begun_in, confirmed_at FROM second_factor WHERE learner = :learner " + lock)
                .bind("learner", learner)
                .map((row, context) -> read(row, learner))
                .findOne();
    }

    private Row read(ResultSet row, UUID learner) throws SQLException {
        return new Row(
                seals.open(learner, row.getBytes("secret")),
                row.getObject("begun_in", UUID.class),
                row.getString("confirmed_at") != null);
    }

    void remove(Handle transaction, UUID learner) {
        transaction
                .createUpdate("DELETE FROM second_factor WHERE learner = :learner")
                .bind("learner", learner)
                .execute();
    }

    // A guest has none, and would bring none into an account.
    void merged(@Observes LearnerMerged merged) {
        remove(merged.transaction(), merged.guest());
    }

    void erased(@Observes LearnerErased erased) {
        remove(erased.transaction(), erased.learner());
    }
}
