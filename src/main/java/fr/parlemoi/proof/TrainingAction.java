package fr.parlemoi.proof;

import fr.parlemoi.web.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The training action that a cohort follows, complete: without one there is no certificat de réalisation.
 *
 * @param issuer the training body's legal name
 * @param declaration its number of declaration of activity: 11 characters
 * @param siret of its establishment: 14 digits
 * @param place where certificates are signed
 * @param position what entitles the signatory
 * @param title null for the course's own
 * @param assistance technical and pedagogical assistance given
 * @param minutes how long the action takes as its issuer declares; null for the course's estimated time
 */
record TrainingAction(
        String issuer,
        String declaration,
        String siret,
        String address,
        String place,
        String signatory,
        String position,
        String title,
        Nature nature,
        String assistance,
        Integer minutes) {

    private static final int MOST_HOURS = 1_000;
    private static final int MINUTES = 60;

    /** Empty, with its faults in {@code typed}, when anything is missing or wrong. */
    static Optional<TrainingAction> read(Typed typed) {
        String declaration = typed.number("declaration");
        if (!DeclarationNumber.isPlausible(declaration)) {
            typed.refuse(
                    "declaration",
                    "Le numéro de déclaration d’activité a onze chiffres, comme 11\u00a075\u00a054321\u00a075\u00a0: recopiez-le de votre récépissé.");
        }
        String siret = typed.number("siret");
        if (!Siret.isPlausible(siret)) {
            typed.refuse(
                    "siret",
                    "Ce n’est pas un SIRET\u00a0: il a quatorze chiffres, dont le dernier vérifie les autres. Recopiez-le de votre avis de situation.");
        }
        Nature nature = Nature.of(typed.text("nature")).orElse(null);
        if (nature == null) {
            typed.refuse("nature", "Choisissez la nature de l’action.");
        }
        TrainingAction action = new TrainingAction(
                typed.line("organisme", "la raison sociale de l’organisme", 160),
                declaration,
                siret,
                typed.line("adresse", "l’adresse de l’organisme", 200),
                typed.line("lieu", "le lieu de signature", 80),
                typed.line("signataire", "le prénom et le nom de la personne qui signe", 120),
                typed.line("qualite", "la qualité de la personne qui signe, comme «\u00a0directrice\u00a0»", 120),
                typed.optional("intitule", 200).orElse(null),
                nature,
                typed.line("assistance", "l’assistance technique et pédagogique apportée", 600),
                minutes(typed));
        return typed.isRefused() ? Optional.empty() : Optional.of(action);
    }

    private static Integer minutes(Typed typed) {
        String hours = typed.text("heures").strip().replace(',', '.');
        if (hours.isEmpty()) {
            return null;
        }
        if (!hours.matches("\\d{1,4}(\\.\\d{1,2})?") || tooManyOrNone(new BigDecimal(hours))) {
            typed.refuse("heures", "Écrivez un nombre d’heures, comme 3,5\u00a0; ou laissez vide.");
            return null;
        }
        return new BigDecimal(hours)
                .multiply(BigDecimal.valueOf(MINUTES))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static boolean tooManyOrNone(BigDecimal hours) {
        return hours.signum() == 0 || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0;
    }

    /** As its form shows it again. */
    Typed typed() {
        Map<String, String> texts = new HashMap<>(Map.of(
                "organisme",
                issuer,
                "declaration",
                declarationShown(),
                "siret",
                siretShown(),
                "adresse",
                address,
                "lieu",
                place,
                "signataire",
                signatory,
                "qualite",
                position,
                "nature",
                nature.word(),
                "assistance",
                assistance));
        texts.put("intitule", title == null ? "" : title);
        texts.put("heures", minutes == null ? "" : hours());
        return new Typed(texts);
    }

    private String hours() {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    public String declarationShown() {
        return DeclarationNumber.grouped(declaration);
    }

    public String siretShown() {
        return Siret.grouped(siret);
    }

    /** Its declared duration; null without one. */
    public String durationShown() {
        return minutes == null ? null : French.minutes(minutes * MINUTES);
    }

    String titleOr(String course) {
        return title == null ? course : title;
    }
}
