package fr.parlemoi.learner;

import fr.parlemoi.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes secrets too short to be kept under a plain hash, against which a million codes are tried in a second: HMAC with a
 * key that is not in the database.
 */
@ApplicationScoped
class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final KeyFolder folder;

    KeyedHash(PlatformConfig config) {
        this.folder = new KeyFolder(config.data().resolve("keys"));
    }

    /** 32 bytes. */
    byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(folder.readOrCreate("codes.secret", KeyedHash::freshKey), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot compute HMAC", missing);
        }
    }

    private static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
