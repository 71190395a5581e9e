package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.GroupedReads;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** All sessions. The row is the truth; who changes one notes it, so that every node that remembers it reads it again. */
@ApplicationScoped
@KeepsLearnerRows({"session", "session_change"})
class Sessions {

    private static final String SELECT = """
            SELECT s.id, s.learner, l.email, s.device, s.started_at, s.last_used_on, s.expires_at,
                   s.inherited_at IS NOT NULL AS inherited, s.second_step_at, %s AS roles
            FROM session s JOIN learner l ON l.id = s.learner
            WHERE s.revoked_at IS NULL AND s.expires_at > ?""".formatted(StaffRoles.OF_SESSION);

    private final Database database;
    private final StaffRoles staffRoles;
    private final SessionChanges changes;
    private final RememberedSessions remembered;
    private final LearnerConfig config;
    private final Clock clock;
    private final GroupedReads<UUID, Session> rows = new GroupedReads<>(this::load);

    Sessions(
            Database database,
            StaffRoles staffRoles,
            SessionChanges changes,
            RememberedSessions remembered,
            LearnerConfig config,
            Clock clock) {
        this.database = database;
        this.staffRoles = staffRoles;
        this.changes = changes;
        this.remembered = remembered;
        this.config = config;
        this.clock = clock;
    }

    /** Opens a session in the caller's transaction. */
    Session open(Handle transaction, Learner learner, String device) {
        Instant now = clock.instant();
        Set<StaffRole> roles = learner.isGuest() ? Set.of() : staffRoles.of(transaction, learner.id());
        Instant end = now.plus(roles.isEmpty() ? config.lifetime() : config.staffLifetime());
        Session session =
                new Session(Ids.next(), learner.id(), learner.email(), device, now, today(), end, false, roles, null);
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

    /**
     * The session with this id while it is neither revoked nor expired, else null. Using it extends it, once a day,
     * but for staff.
     * Nobody's thread waits for the database.
     */
    CompletableFuture<Session> use(UUID id) {
        return remembered.get(id, rows::read).thenCompose(session -> {
            if (session == null || !session.expiresAt().isAfter(clock.instant())) {
                return CompletableFuture.completedFuture(null);
            }
            return session.lastUsedOn().isBefore(today()) && session.roles().isEmpty()
                    ? CompletableFuture.supplyAsync(() -> extend(session), Thread::startVirtualThread)
                    : CompletableFuture.completedFuture(session);
        });
    }

    private Map<UUID, Session> load(Set<UUID> ids) {
        List<Object> parameters = new ArrayList<>(List.of(clock.instant()));
        parameters.addAll(PaddedList.of(ids));
        String places = PaddedList.places("?", parameters.size() - 1);
        return find(" AND s.id IN (" + places + ")", parameters).stream()
                .collect(Collectors.toMap(Session::id, session -> session));
    }

    private List<Session> find(String more, List<Object> parameters) {
        return database.read(handle -> {
            List<Session> found = new ArrayList<>();
            Rows.read(handle, SELECT + more, parameters, row -> found.add(read(row)));
            return found;
        });
    }

    private Session extend(Session session) {
        UUID id = session.id();
        database.run(transaction -> transaction
                .createUpdate("UPDATE session SET last_used_on = :today, expires_at = :expiresAt WHERE id = :id")
                .bind("today", today())
                .bind("expiresAt", clock.instant().plus(config.lifetime()))
                .bind("id", id)
                .execute());
        remembered.forget(id);
        return session;
    }

    /** The session as its row is at this moment, with nothing remembered. */
    Optional<Session> now(UUID id) {
        return Optional.ofNullable(load(Set.of(id)).get(id));
    }

    /** A learner's live sessions, the latest first. */
    List<Session> of(UUID learner) {
        return find(" AND s.learner = ? ORDER BY s.id DESC", List.of(clock.instant(), learner));
    }

    /** Ends one session of {@code learner}; false when she has no live one with this id. */
    boolean revoke(UUID learner, UUID id) {
        boolean revoked = database.write(transaction -> {
            int ended = transaction
                    .createUpdate("""
                            UPDATE session SET revoked_at = :now
                            WHERE id = :id AND learner = :learner AND revoked_at IS NULL AND expires_at > :now""")
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .bind("learner", learner)
                    .execute();
            if (ended == 1) {
                changes.note(transaction, learner);
            }
            return ended == 1;
        });
        remembered.forget(id);
        return revoked;
    }

    /** Ends a session in the caller's transaction; call {@link #reread} after the commit. */
    void revoke(Handle transaction, UUID id) {
        changes.noteSession(transaction, id);
        transaction
                .createUpdate("UPDATE session SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    /** Forgets what this node remembers of the sessions of {@code learner}; the others hear of what was noted. */
    void reread(UUID learner) {
        remembered.forgetOf(Set.of(learner));
    }

    void merged(@Observes LearnerMerged merged) {
        changes.note(merged.transaction(), merged.guest());
        changes.note(merged.transaction(), merged.account());
        merged.transaction()
                .createUpdate("UPDATE session SET learner = :account, inherited_at = :now WHERE learner = :guest")
                .bind("account", merged.account())
                .bind("now", clock.instant())
                .bind("guest", merged.guest())
                .execute();
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("session", "session_change");
        changes.note(erased.transaction(), erased.learner());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                Rows.id(row, "id"),
                Rows.id(row, "learner"),
                row.getString("email"),
                row.getString("device"),
                UtcTime.read(row, "started_at"),
                row.getObject("last_used_on", LocalDate.class),
                UtcTime.read(row, "expires_at"),
                row.getBoolean("inherited"),
                StaffRoles.read(row, "roles"),
                UtcTime.read(row, "second_step_at"));
    }
}
