package fr.parlemoi.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document's number: 60 bits in twelve digits and capitals, without I, L, O and U, which are mistaken for others.
 *
 * @param digits as they are stored and signed; people read {@link #grouped}
 */
record DocumentNumber(String digits) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final Pattern DIGITS = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** The number made of the first 60 bits of {@code random}, which has at least 8 bytes. */
    static DocumentNumber of(byte[] random) {
        long bits = java.nio.ByteBuffer.wrap(random).getLong() >>> Long.SIZE - LENGTH * BITS;
        StringBuilder digits = new StringBuilder();
        for (int at = LENGTH - 1; at >= 0; at--) {
            digits.append(ALPHABET.charAt((int) (bits >>> at * BITS) & (1 << BITS) - 1));
        }
        return new DocumentNumber(digits.toString());
    }

    /** What somebody typed, with or without separators, in any case; I and L read as 1, O as 0. */
    static Optional<DocumentNumber> typed(String text) {
        String digits = SEPARATORS
                .matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        return DIGITS.matcher(digits).matches() ? Optional.of(new DocumentNumber(digits)) : Optional.empty();
    }

    /** For people: « 7F3K-9Q2M-X4TD ». */
    public String grouped() {
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }
}
