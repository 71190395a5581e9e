package fr.parlemoi.learner;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Codes and links on their way to a mailbox: ten minutes, five tries, one use. The database holds keyed hashes alone.
 */
@ApplicationScoped
class Codes {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final int CODES = 1_000_000;
    private static final int LINK_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final Clock clock;

    Codes(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** What goes into a mail, and nowhere else. */
    record Fresh(String code, String link) {

        @Override
        public String toString() {
            return "a code and a link";
        }
    }

    /** How a try ended. */
    sealed interface Try {

        record Accepted(Email email) implements Try {}

        record Wrong(int triesLeft) implements Try {}

        record Exhausted(Duration until) implements Try {}

        /** Used, expired, replaced by a newer one, or never sent. */
        record Gone() implements Try {}
    }

    private record Row(Email email, byte[] codeHash, int triesLeft, Instant expiresAt, boolean used) {}

    /** A new code and link for {@code email}; older ones end. */
    Fresh replace(Handle transaction, Email email) {
        Fresh fresh = new Fresh("%06d".formatted(random.nextInt(CODES)), randomLink());
        transaction
                .createUpdate("""
                        INSERT INTO sign_in_code (email, code_hash, link_hash, tries_left, expires_at)
                        VALUES (:email, :codeHash, :linkHash, :tries, :expiresAt)
                        ON DUPLICATE KEY UPDATE code_hash = :codeHash, link_hash = :linkHash, tries_left = :tries,
                            expires_at = :expiresAt, used_at = NULL""")
                .bind("email", email.address())
                .bind("codeHash", codeHash(email, fresh.code()))
                .bind("linkHash", linkHash(fresh.link()))
                .bind("tries", TRIES)
                .bind("expiresAt", clock.instant().plus(LIFETIME))
                .execute();
        return fresh;
    }

    /** Tries a code; a wrong one costs a try, which counts only when the transaction commits. */
    Try tryCode(Handle transaction, Email email, String code) {
        byte[] hash = codeHash(email, code);
        return tryRow(
                transaction,
                find(transaction, "email = :key", email.address()),
                row -> MessageDigest.isEqual(hash, row.codeHash()));
    }

    Try tryLink(Handle transaction, String link) {
        return tryRow(transaction, find(transaction, "link_hash = :key", linkHash(link)), row -> true);
    }

    /** Whom a link signs in, while it is valid. Nothing is used up. */
    Optional<Email> recipient(Handle handle, String link) {
        return find(handle, "link_hash = :key", linkHash(link))
                .filter(row -> isLive(row) && row.triesLeft() > 0)
                .map(Row::email);
    }

    private Try tryRow(Handle transaction, Optional<Row> found, Predicate<Row> right) {
        if (found.isEmpty() || !isLive(found.get())) {
            return new Try.Gone();
        }
        Row row = found.get();
        if (row.triesLeft() == 0) {
            return new Try.Exhausted(Duration.between(clock.instant(), row.expiresAt()));
        }
        if (right.test(row)) {
            markUsed(transaction, row.email());
            return new Try.Accepted(row.email());
        }
        countTry(transaction, row.email());
        return new Try.Wrong(row.triesLeft() - 1);
    }

    private boolean isLive(Row row) {
        return !row.used() && row.expiresAt().isAfter(clock.instant());
    }

    // The lock on the row lets tries that come at once be counted one by one.
    private static Optional<Row> find(Handle transaction, String condition, Object key) {
        return transaction
                .createQuery("""
                        SELECT email, code_hash, tries_left, expires_at, used_at IS NOT NULL AS used
                        FROM sign_in_code WHERE\s""" + condition + " FOR UPDATE")
                .bind("key", key)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                Email.stored(row.getString("email")),
                row.getBytes("code_hash"),
                row.getInt("tries_left"),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("used"));
    }

    private void markUsed(Handle transaction, Email email) {
        transaction
                .createUpdate("UPDATE sign_in_code SET used_at = :now WHERE email = :email")
                .bind("now", clock.instant())
                .bind("email", email.address())
                .execute();
    }

    private static void countTry(Handle transaction, Email email) {
        transaction
                .createUpdate("UPDATE sign_in_code SET tries_left = tries_left - 1 WHERE email = :email")
                .bind("email", email.address())
                .execute();
    }

    private String randomLink() {
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] codeHash(Email email, String code) {
        return hash.of("code " + email.address() + " " + code);
    }

    private byte[] linkHash(String link) {
        return hash.of("link " + link);
    }
}
