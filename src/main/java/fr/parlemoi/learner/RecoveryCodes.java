package fr.parlemoi.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Ten codes on paper for the day when the phone is lost, each good for one time. The database holds keyed hashes alone.
 * Works in the caller's transaction.
 */
@ApplicationScoped
@KeepsLearnerRows("recovery_code")
class RecoveryCodes {

    static final int COUNT = 10;

    private static final int LENGTH = 10;
    // Crockford's: no letter that is taken for a digit, and no u, so that no word appears by accident.
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final Clock clock;

    RecoveryCodes(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** New codes, as in {@code 4x7kq-92mzd}; older ones end. */
    List<String> replace(Handle transaction, UUID learner) {
        List<String> codes =
                Stream.generate(this::fresh).distinct().limit(COUNT).toList();
        remove(transaction, learner);
        codes.forEach(code -> transaction
                .createUpdate("INSERT INTO recovery_code (learner, code_hash) VALUES (:learner, :hash)")
                .bind("learner", learner)
                .bind("hash", hash(learner, code))
                .execute());
        return codes.stream().map(RecoveryCodes::inGroups).toList();
    }

    /** Whether what was typed is one of hers that was not used yet; it is used up. */
    boolean use(Handle transaction, UUID learner, String typed) {
        return transaction
                        .createUpdate("""
                                UPDATE recovery_code SET used_at = :now
                                WHERE learner = :learner AND code_hash = :hash AND used_at IS NULL""")
                        .bind("now", clock.instant())
                        .bind("learner", learner)
                        .bind("hash", hash(learner, typed))
                        .execute()
                == 1;
    }

    private String fresh() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    private static String inGroups(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    // However people copy it from paper: in capitals, with spaces, with an O for a zero.
    private byte[] hash(UUID learner, String typed) {
        String code = typed.toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replaceAll("[il]", "1")
                .replaceAll("[^0-9a-z]", "");
        return hash.of("recovery " + learner + " " + code);
    }

    void remove(Handle transaction, UUID learner) {
        transaction
                .createUpdate("DELETE FROM recovery_code WHERE learner = :learner")
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
