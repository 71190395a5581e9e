package fr.parlemoi.learner;

import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets that the server must read again (AES-256-GCM), with a key that is not in the database. Each is bound
 * to its owner: a row copied to another person's opens nothing.
 */
@ApplicationScoped
class SealedSecrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyFolder folder;

    SealedSecrets(PlatformConfig config) {
        this.folder = new KeyFolder(config.data().resolve("keys"));
    }

    /** Nonce, ciphertext and tag: 28 bytes more than the secret. */
    byte[] seal(UUID owner, byte[] secret) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret, 0);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed for somebody else, or with a key that is gone */
    byte[] open(UUID owner, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, owner, sealed, sealed, NONCE_BYTES);
    }

    /** {@code length} bytes that nobody can foresee. */
    byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = folder.readOrCreate("second-factors.secret", () -> random(KEY_BYTES));
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            cipher.updateAAD(Ids.bytes(owner));
            return cipher.doFinal(text, from, text.length - from);
        } catch (AEADBadTagException notOurs) {
            throw new IllegalStateException(
                    "a second factor was sealed with another key than keys/second-factors.secret");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", missing);
        }
    }
}
