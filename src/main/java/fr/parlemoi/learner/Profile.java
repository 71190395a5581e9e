package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Choice;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.nomenclature.Profession;
import fr.parlemoi.web.nomenclature.Workplace;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a learner says of herself for the figures of participation; empty for what she does not say.
 *
 * @param arrondissement with Paris alone
 */
record Profile(
        Optional<Profession> profession,
        Optional<Workplace> workplace,
        Optional<Departement> departement,
        Optional<Arrondissement> arrondissement) {

    static final Profile NOTHING_SAID = stored(null, null, null, null);

    /** As its columns have it, null for what is not said. */
    static Profile stored(String profession, String workplace, String departement, String arrondissement) {
        return new Profile(
                Choice.of(Profession.class, profession),
                Choice.of(Workplace.class, workplace),
                Departement.ofCode(departement),
                Arrondissement.ofCode(arrondissement));
    }

    /** @throws Refusal 400 for what is in none of the lists, and for an arrondissement elsewhere than in Paris */
    static Profile of(TypedProfile typed) {
        Profile profile = new Profile(
                known(typed.profession, slug -> Choice.of(Profession.class, slug), "Ce métier n’est pas dans la liste"),
                known(
                        typed.workplace,
                        slug -> Choice.of(Workplace.class, slug),
                        "Ce lieu d’exercice n’est pas dans la liste"),
                known(typed.departement, Departement::ofCode, "Ce département n’est pas dans la liste"),
                known(typed.arrondissement, Arrondissement::ofCode, "Cet arrondissement n’est pas dans la liste"));
        if (typed.isMisplaced()) {
            throw Refusal.badRequest("Un arrondissement se choisit à Paris seulement\u00a0: choisissez le département"
                    + " Paris (75), ou ne précisez pas d’arrondissement.");
        }
        return profile;
    }

    private static <T> Optional<T> known(String typed, Function<String, Optional<T>> find, String otherwise) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = find.apply(typed);
        if (found.isEmpty()) {
            throw Refusal.badRequest(otherwise + "\u00a0: choisissez une des réponses proposées.");
        }
        return found;
    }

    boolean isSaid() {
        return !equals(NOTHING_SAID);
    }

    /** Her answers in words, for a line of text. */
    String inWords() {
        return Stream.of(
                        profession.map(Profession::label).orElse(null),
                        workplace.map(Workplace::label).orElse(null),
                        arrondissement.map(Arrondissement::name).orElse(null),
                        arrondissement.isPresent()
                                ? null
                                : departement.map(Departement::label).orElse(null))
                .filter(Objects::nonNull)
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }
}
