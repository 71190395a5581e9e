package fr.parlemoi.proof;

import java.util.regex.Pattern;

/** The number of an establishment in the répertoire Sirene. */
final class Siret {

    private static final Pattern DIGITS = Pattern.compile("\\d{14}");

    private Siret() {}

    /**
     * Whether it may be one: 14 digits whose last is Luhn's check of the others. Establishments of La Poste follow another
     * rule and are refused; none of them trains.
     */
    static boolean isPlausible(String number) {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = number.charAt(at) - '0';
            int weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && sum > 0;
    }

    /** In groups, as people read it: « 732 829 320 00074 ». */
    static String grouped(String number) {
        return number.replaceFirst("(...)(...)(...)(.....)", "$1\u00a0$2\u00a0$3\u00a0$4");
    }
}
