package fr.parlemoi.learner;

import fr.parlemoi.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes what is too easily guessed to be kept under a plain hash, against which a million codes are tried in a second: HMAC
 * with a key that is not in the database.
 */
@ApplicationScoped
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final KeyFolder folder;
    private final String file;

    @Inject
    KeyedHash(PlatformConfig config) {
        this(new KeyFolder(config.data().resolve("keys")), "codes.secret");
    }

    /** With the key in this file of {@code folder}, which is made when needed. */
    public KeyedHash(KeyFolder folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes. */
    public byte[] of(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(folder.readOrCreate(file, KeyedHash::freshKey), ALGORITHM));
            return mac.doFinal(content);
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
