package fr.parlemoi.proof;

import fr.parlemoi.web.nomenclature.Choice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a learner's training was evaluated, and what else her certificate says of her.
 *
 * @param formSaid which form, where it is {@link Form#AUTRE}; otherwise null
 * @param comment for herself and her trainers, on no document; null without one
 * @param civility null where nobody says
 * @param employer null where parents employ her, or nobody says
 */
record Evaluation(
        Form form,
        String formSaid,
        LocalDate heldOn,
        Result result,
        String comment,
        Civility civility,
        String employer) {

    /** By which means. */
    enum Form implements Choice {
        QUIZ("quiz"),
        ENTRETIEN("entretien"),
        SITUATION("mise en situation"),
        AUTRE("autre forme");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What came of it. */
    enum Result implements Choice {
        ACQUIS("acquis"),
        PARTIEL("partiellement acquis"),
        NON_ACQUIS("non acquis");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How a certificate addresses her. */
    enum Civility implements Choice {
        MADAME("Madame"),
        MONSIEUR("Monsieur");

        private final String label;

        Civility(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final int LONGEST_COMMENT = 300;

    /** Empty, with its faults in {@code typed}, when anything is missing or wrong. @param today in Paris */
    static Optional<Evaluation> read(Typed typed, LocalDate today) {
        Form form = Choice.of(Form.class, typed.text("forme")).orElse(null);
        if (form == null) {
            typed.refuse("forme", "Choisissez la forme de l’évaluation.");
        }
        Result result = Choice.of(Result.class, typed.text("resultat")).orElse(null);
        if (result == null) {
            typed.refuse("resultat", "Choisissez le résultat de l’évaluation.");
        }
        Evaluation evaluation = new Evaluation(
                form,
                form == Form.AUTRE ? typed.line("precision", "de quelle forme il s’agit", 80) : null,
                day(typed, today),
                result,
                typed.optional("commentaire", LONGEST_COMMENT).orElse(null),
                Choice.of(Civility.class, typed.text("civilite")).orElse(null),
                typed.optional("employeur", 160).orElse(null));
        return typed.isRefused() ? Optional.empty() : Optional.of(evaluation);
    }

    private static LocalDate day(Typed typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed.text("date").strip());
            if (day.isAfter(today)) {
                typed.refuse("date", "Cette date est à venir\u00a0: une évaluation s’enregistre une fois faite.");
            }
            if (day.isBefore(today.minusYears(3))) {
                typed.refuse("date", "Cette date a plus de trois ans\u00a0: vérifiez l’année.");
            }
            return day;
        } catch (DateTimeException noDay) {
            typed.refuse("date", "Indiquez le jour de l’évaluation, comme 2026-11-20.");
            return null;
        }
    }

    /** As its form shows it again. */
    Typed typed() {
        Map<String, String> texts =
                new HashMap<>(Map.of("forme", form.slug(), "date", heldOn.toString(), "resultat", result.slug()));
        texts.put("precision", formSaid);
        texts.put("commentaire", comment);
        texts.put("civilite", civility == null ? null : civility.slug());
        texts.put("employeur", employer);
        texts.values().removeIf(text -> text == null);
        return new Typed(texts);
    }

    /** Its form, as people read it. */
    public String formShown() {
        return formSaid == null ? form.label() : formSaid;
    }
}
