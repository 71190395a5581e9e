package fr.parlemoi.learner;

import fr.parlemoi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes down who of the staff did what to whom: every action that shows or changes a person's data, for 12 months. */
@ApplicationScoped
public class AuditTrail {

    private static final Period KEPT = Period.ofMonths(12);

    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds an entry in the caller's transaction: what is undone leaves none, and what leaves none is undone.
     *
     * @param actor the id of the account that acts, as {@link Staff#require} gives it
     * @param subject the id of the learner whose data are shown or changed; null for many at once
     */
    public void record(Handle transaction, UUID actor, AuditedAction what, UUID subject) {
        transaction
                .createUpdate("""
                        INSERT INTO audit_entry (id, at, actor, what, subject)
                        VALUES (:id, :now, :actor, :what, :subject)""")
                .bind("id", Ids.next())
                .bind("now", clock.instant())
                .bind("actor", actor)
                .bind("what", what.words())
                .bind("subject", subject)
                .execute();
    }

    /** Ends what was kept for 12 months: entries, and the invitations that they name. */
    void purge(Handle transaction) {
        Instant limit = clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant();
        transaction
                .createUpdate("DELETE FROM audit_entry WHERE at < :limit")
                .bind("limit", limit)
                .execute();
        transaction
                .createUpdate("DELETE FROM invitation WHERE invited_at < :limit")
                .bind("limit", limit)
                .execute();
    }
}
