package fr.parlemoi.cohort;

import fr.parlemoi.learner.KeyedHash;
import fr.parlemoi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What a mail's link tells: whose reminders are to stop, and that it was us who wrote the link. Nothing of it is stored. */
@ApplicationScoped
class StopTokens {

    private static final int ID_BYTES = 16;
    private static final int SEAL_BYTES = 16;

    private final KeyedHash hash;

    StopTokens(KeyedHash hash) {
        this.hash = hash;
    }

    /** 43 of {@code [A-Za-z0-9_-]}. */
    String of(UUID learner) {
        byte[] token = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES)
                .put(Ids.bytes(learner))
                .put(seal(learner))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The learner of one of ours. */
    Optional<UUID> learner(String token) {
        ByteBuffer bytes = decode(token);
        if (bytes.remaining() != ID_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        UUID learner = new UUID(bytes.getLong(), bytes.getLong());
        byte[] seal = new byte[SEAL_BYTES];
        bytes.get(seal);
        return MessageDigest.isEqual(seal, seal(learner)) ? Optional.of(learner) : Optional.empty();
    }

    private static ByteBuffer decode(String token) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException noToken) {
            return ByteBuffer.allocate(0);
        }
    }

    private byte[] seal(UUID learner) {
        byte[] words = ("reminder-stop " + learner).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(hash.of(words), SEAL_BYTES);
    }
}
