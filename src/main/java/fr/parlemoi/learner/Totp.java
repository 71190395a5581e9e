package fr.parlemoi.learner;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by the clock (RFC 6238), in the one form that every app on a phone knows: SHA-1, six digits, a new
 * one every 30 seconds.
 */
final class Totp {

    /** As long as the hash, which RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step: six digits. */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, step);
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(from) & 0x7fff_ffff;
        return "%06d".formatted(number % CODES);
    }

    /** The step whose code was typed: this one, or a neighbour, since a phone's clock may be a little off. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant at) {
        long now = step(at);
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(), typed.getBytes()))
                .findFirst();
    }

    /** As people type it and apps read it (RFC 4648). */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = held << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(held << 5 - bits & 31)).toString();
    }

    private static byte[] hmac(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot compute HMAC with SHA-1", missing);
        }
    }
}
