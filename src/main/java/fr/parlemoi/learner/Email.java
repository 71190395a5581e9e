package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as it is stored and compared: trimmed and in lower case. */
public record Email(String address) {

    private static final int LONGEST = 254;

    // No quoted local parts and no addresses in brackets: nobody types them, and mail hosts refuse them.
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])");

    /**
     * @param typed what a person typed, or null
     * @throws Refusal 400 when it is no address
     */
    public static Email typed(String typed) {
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !PLAUSIBLE.matcher(address).matches()) {
            throw Refusal.badRequest(
                    "Cette adresse électronique ne semble pas complète : écrivez-la comme dans prenom@exemple.fr.");
        }
        return new Email(address);
    }

    /** Only for what a database row holds. */
    public static Email stored(String address) {
        return new Email(address);
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }
}
