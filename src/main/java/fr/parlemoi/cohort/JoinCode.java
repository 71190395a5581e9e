package fr.parlemoi.cohort;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens a cohort to learners: eight characters that nobody confuses when she reads them from a poster. One in
 * 29⁸ (5 × 10¹¹) is guessed; trying is throttled.
 */
public record JoinCode(String characters) {

    static final int LENGTH = 8;

    // Neither I and 1, nor O and 0; no L, U and V that look alike in small letters.
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    static JoinCode random() {
        StringBuilder characters = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new JoinCode(characters.toString());
    }

    /** What somebody typed, in whatever letters and with whatever between them; empty for what is no code. */
    static Optional<JoinCode> typed(String typed) {
        String tidy = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return tidy.length() == LENGTH && tidy.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                ? Optional.of(new JoinCode(tidy))
                : Optional.empty();
    }

    /** In two halves, as people read and write it: « KX7P-M2WD ». */
    public String shown() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    /** Where it leads: « /rejoindre/kx7p-m2wd ». */
    public String path() {
        return "/rejoindre/" + shown().toLowerCase(Locale.ROOT);
    }
}
