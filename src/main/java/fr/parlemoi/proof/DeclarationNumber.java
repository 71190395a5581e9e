package fr.parlemoi.proof;

import java.util.regex.Pattern;

/** The number under which a training body is declared (numéro de déclaration d’activité). */
final class DeclarationNumber {

    // Region, département, order, département: eleven places, digits but for Corsica's 2A and 2B.
    private static final Pattern FORM = Pattern.compile("\\d{2}(\\d{2}|2[AB])\\d{5}(\\d{2}|2[AB])");

    private DeclarationNumber() {}

    /** Whether it has the form of one; nobody publishes a check digit of it. */
    static boolean isPlausible(String number) {
        return FORM.matcher(number).matches();
    }

    /** In groups, as people read it: « 11 75 54321 75 ». */
    static String grouped(String number) {
        return number.replaceFirst("(..)(..)(.....)(..)", "$1\u00a0$2\u00a0$3\u00a0$4");
    }
}
