package fr.parlemoi.learner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** All sessions. The row is the truth; it is remembered for seconds, so that a revocation works on every node at once. */
@ApplicationScoped
@KeepsLearnerRows("session")
class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String SELECT = """
            SELECT s.id, s.learner, l.email, s.device, s.started_at, s.last_used_on, s.expires_at,
                   s.inherited_at IS NOT NULL AS inherited
            FROM session s JOIN learner l ON l.id = s.learner
            WHERE s.revoked_at IS NULL AND s.expires_at > :now""";

    private final Database database;
    private final LearnerConfig config;
    private final Clock clock;
    private final Cache<UUID, Session> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(100_000)
            .build();

    Sessions(Database database, LearnerConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Opens a session in the caller's transaction. */
    Session open(Handle transaction, Learner learner, String device) {
        Instant now = clock.instant();
        Session session = new Session(
                Ids.next(), learner.id(), learner.email(), device, now, today(), now.plus(config.lifetime()), false);
        transaction
                .createUpdate("""
                        INSERT INTO session (id, learner, device, started_at, last_used_on, expires_at)
                        VALUES (:id, :learner, :device, :startedAt, :lastUsedOn, :expiresAt)""")
                .bind("id", session.id())
                .bind("learner", session.learner())
                .bind("device", device)
                .bind("startedAt", session.startedAt())
                .bind("lastUsedOn", session.lastUsedOn())
                .bind("expiresAt", session.expiresAt())
                .execute();
        return session;
    }

    /** The session with this id while it is neither revoked nor expired. Using it extends it, once a day. */
    Optional<Session> use(UUID id) {
        Session session = remembered.get(id, this::load);
        if (session == null || !session.expiresAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        if (session.lastUsedOn().isBefore(today())) {
            extend(id);
        }
        return Optional.of(session);
    }

    private Session load(UUID id) {
        return database.read(handle -> handle.createQuery(SELECT + " AND s.id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .map(Sessions::read)
                .findOne()
                .orElse(null));
    }

    private void extend(UUID id) {
        database.run(transaction -> transaction
                .createUpdate("UPDATE session SET last_used_on = :today, expires_at = :expiresAt WHERE id = :id")
                .bind("today", today())
                .bind("expiresAt", clock.instant().plus(config.lifetime()))
                .bind("id", id)
                .execute());
        remembered.invalidate(id);
    }

    /** A learner's live sessions, the latest first. */
    List<Session> of(UUID learner) {
        return database.read(handle -> handle.createQuery(SELECT + " AND s.learner = :learner ORDER BY s.id DESC")
                .bind("now", clock.instant())
                .bind("learner", learner)
                .map(Sessions::read)
                .list());
    }

    /** Ends one session of {@code learner}; false when she has no live one with this id. */
    boolean revoke(UUID learner, UUID id) {
        boolean revoked = database.write(transaction -> transaction
                        .createUpdate("""
                                UPDATE session SET revoked_at = :now
                                WHERE id = :id AND learner = :learner AND revoked_at IS NULL AND expires_at > :now""")
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .bind("learner", learner)
                        .execute()
                == 1);
        remembered.invalidate(id);
        return revoked;
    }

    /** Ends a session in the caller's transaction; call {@link #reread} after the commit. */
    void revoke(Handle transaction, UUID id) {
        transaction
                .createUpdate("UPDATE session SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    /** Forgets what is remembered of the sessions of {@code learner}. */
    void reread(UUID learner) {
        remembered.asMap().values().removeIf(session -> session.learner().equals(learner));
    }

    void merged(@Observes LearnerMerged merged) {
        merged.transaction()
                .createUpdate("UPDATE session SET learner = :account, inherited_at = :now WHERE learner = :guest")
                .bind("account", merged.account())
                .bind("now", clock.instant())
                .bind("guest", merged.guest())
                .execute();
    }

    void erased(@Observes LearnerErased erased) {
        erased.transaction()
                .createUpdate("DELETE FROM session WHERE learner = :learner")
                .bind("learner", erased.learner())
                .execute();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Session read(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("learner", UUID.class),
                row.getString("email"),
                row.getString("device"),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("last_used_on", LocalDate.class),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("inherited"));
    }
}
