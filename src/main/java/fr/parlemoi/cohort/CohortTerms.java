package fr.parlemoi.cohort;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Departement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * What a trainer says of a cohort, checked.
 *
 * @param name 1 to 120 characters
 * @param organisation 1 to 120 characters
 * @param departement null where the cohort belongs to none
 * @param startsOn null without a calendar
 * @param endsOn null without a calendar; not before {@code startsOn}
 */
record CohortTerms(String name, String organisation, Departement departement, LocalDate startsOn, LocalDate endsOn) {

    private static final int LONGEST = 120;
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /**
     * Checks what was typed.
     *
     * @throws Refusal 400 that names the field and says what would be right
     */
    static CohortTerms of(TypedCohort typed) {
        CohortTerms terms = new CohortTerms(
                text(typed.name, "Donnez un nom à la cohorte, par exemple « Relais de Montreuil, automne 2026 »."),
                text(typed.organisation, "Dites pour quelle structure : un relais, une école, une ville…"),
                departement(typed.departement),
                day(typed.startsOn, "de début"),
                day(typed.endsOn, "de fin"));
        if ((terms.startsOn == null) != (terms.endsOn == null)) {
            throw Refusal.badRequest("Il manque une des deux dates : donnez le début et la fin, ou aucune des deux.");
        }
        if (terms.startsOn != null && terms.endsOn.isBefore(terms.startsOn)) {
            throw Refusal.badRequest("La date de fin est avant la date de début : vérifiez les deux.");
        }
        return terms;
    }

    private static String text(String typed, String missing) {
        String tidy = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (tidy.isEmpty() || UNPRINTABLE.matcher(tidy).find()) {
            throw Refusal.badRequest(missing);
        }
        if (tidy.length() > LONGEST) {
            throw Refusal.badRequest(
                    "« " + tidy.substring(0, 30) + "… » est trop long : " + LONGEST + " caractères au plus.");
        }
        return tidy;
    }

    private static Departement departement(String code) {
        return code.isEmpty()
                ? null
                : Departement.ofCode(code)
                        .orElseThrow(() -> Refusal.badRequest("Choisissez un département de la liste, ou aucun."));
    }

    private static LocalDate day(String typed, String which) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            throw Refusal.badRequest("La date " + which + " ne se lit pas : écrivez-la comme 2026-11-28.");
        }
    }
}
