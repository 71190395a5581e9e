package fr.parlemoi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document's QR code carries: an Ed25519 signature and the text that it signs, one after the other, in base64url.
 *
 * @param signature 64 bytes
 */
record SignedCode(byte[] signature, String text) {

    static final int SIGNATURE_BYTES = 64;
    private static final int MOST_CHARACTERS = 2_000;
    private static final Pattern BREAKS = Pattern.compile("\\s");

    /** As it stands after the {@code #} of the QR code's address. */
    String encoded() {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(signature.length + signed.length)
                .put(signature)
                .put(signed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** What somebody pasted: the code, or the whole address that ends with it; empty when it is neither. */
    static Optional<SignedCode> decode(String pasted) {
        String code =
                BREAKS.matcher(pasted.substring(pasted.lastIndexOf('#') + 1)).replaceAll("");
        if (code.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(code));
            if (both.remaining() <= SIGNATURE_BYTES) {
                return Optional.empty();
            }
            byte[] signature = new byte[SIGNATURE_BYTES];
            both.get(signature);
            String text = StandardCharsets.UTF_8.newDecoder().decode(both).toString();
            return Optional.of(new SignedCode(signature, text));
        } catch (IllegalArgumentException | CharacterCodingException notSuchACode) {
            return Optional.empty();
        }
    }
}
