package fr.parlemoi.learner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Half of a text's SHA-256: stands for a token where many are remembered, and gives nothing of it away. */
record Fingerprint(long high, long low) {

    static Fingerprint of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java cannot compute SHA-256", missing);
        }
    }
}
