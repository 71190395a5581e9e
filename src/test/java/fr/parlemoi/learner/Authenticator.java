package fr.parlemoi.learner;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** The app on the phone of a member of the staff: it knows the key that she typed into it. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /** The code of this moment for a key in base 32, with spaces or without. */
    public static String code(String key) {
        return Totp.code(
                secret(key.replaceAll("\\s", "")), Totp.step(Clock.systemUTC().instant()));
    }

    private static byte[] secret(String key) {
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : key.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret.write(held >> bits);
            }
        }
        return secret.toByteArray();
    }
}
