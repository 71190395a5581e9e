package fr.parlemoi.learner;

import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of invitations: seven days, one use, withdrawn at will. Works in the caller's transaction. */
@ApplicationScoped
class Invitations {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;
    private static final String OPEN = " joined_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now ";

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final Clock clock;

    Invitations(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** @param accepted whether the button of the mail's page was pressed, and the sign-in is all that is missing */
    record Invitation(UUID id, Email email, StaffRole role, Instant invitedAt, Instant expiresAt, boolean accepted) {

        /** As pages show it. */
        public String address() {
            return email.address();
        }
    }

    /** What goes into a mail, and nowhere else. */
    record Fresh(UUID id, String token) {

        @Override
        public String toString() {
            return "an invitation";
        }
    }

    /** A new one; an older one for the same address and role is withdrawn. */
    Fresh create(Handle transaction, Email email, StaffRole role, UUID by) {
        transaction
                .createUpdate(
                        "UPDATE invitation SET withdrawn_at = :now WHERE email = :email AND role = :role AND" + OPEN)
                .bind("now", clock.instant())
                .bind("email", email.address())
                .bind("role", role.name())
                .execute();
        Fresh fresh = new Fresh(Ids.next(), token());
        transaction
                .createUpdate("""
                        INSERT INTO invitation (id, email, role, token_hash, invited_by, invited_at, expires_at)
                        VALUES (:id, :email, :role, :token, :by, :now, :expiresAt)""")
                .bind("id", fresh.id())
                .bind("email", email.address())
                .bind("role", role.name())
                .bind("token", hash(fresh.token()))
                .bind("by", by)
                .bind("now", clock.instant())
                .bind("expiresAt", clock.instant().plus(LIFETIME))
                .execute();
        return fresh;
    }

    /** The invitation of a mail's link while it is open; nothing is used up. */
    Optional<Invitation> find(Handle handle, String token) {
        return handle.createQuery("SELECT * FROM invitation WHERE token_hash = :token AND" + OPEN)
                .bind("token", hash(token))
                .bind("now", clock.instant())
                .map(Invitations::read)
                .findOne();
    }

    List<Invitation> open(Handle handle) {
        return handle.createQuery("SELECT * FROM invitation WHERE" + OPEN + "ORDER BY id DESC")
                .bind("now", clock.instant())
                .map(Invitations::read)
                .list();
    }

    void accept(Handle transaction, UUID id) {
        transaction
                .createUpdate(
                        "UPDATE invitation SET accepted_at = :now WHERE id = :id AND accepted_at IS NULL AND" + OPEN)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    /** The invitations that whoever owns this address has accepted, and that end with this. */
    List<Invitation> join(Handle transaction, Email email) {
        List<Invitation> accepted = transaction
                .createQuery("SELECT * FROM invitation WHERE email = :email AND accepted_at IS NOT NULL AND" + OPEN
                        + "FOR UPDATE")
                .bind("email", email.address())
                .bind("now", clock.instant())
                .map(Invitations::read)
                .list();
        accepted.forEach(one -> end(transaction, one.id(), "joined_at"));
        return accepted;
    }

    /** False when there is no open one with this id. */
    boolean withdraw(Handle transaction, UUID id) {
        return end(transaction, id, "withdrawn_at");
    }

    private boolean end(Handle transaction, UUID id, String how) {
        return transaction
                        .createUpdate("UPDATE invitation SET " + how + " = :now WHERE id = :id AND" + OPEN)
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static Invitation read(ResultSet row, StatementContext context) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                Email.stored(row.getString("email")),
                StaffRole.valueOf(row.getString("role")),
                UtcTime.read(row, "invited_at"),
                UtcTime.read(row, "expires_at"),
                row.getString("accepted_at") != null);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] hash(String token) {
        return hash.of("invitation " + token);
    }
}
