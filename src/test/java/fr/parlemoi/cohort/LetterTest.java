package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.cohort.Letter.Filled;
import fr.parlemoi.cohort.Letter.Filling;
import fr.parlemoi.cohort.Letter.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Filling SOLANGE =
            new Filling("Solange", "Relais $1 <Nord>", "https://cours.exemple.fr/", "3\u00a0activités");

    @Test
    void fills_its_places_for_each_learner() {
        Filled filled = new Letter(
                        "Bonjour {Prénom}",
                        "{prenom}, il vous reste {reste} avec {cohorte}.\r\n\r\nIci : {lien}\nMerci")
                .fill(SOLANGE);

        assertThat(filled.subject()).isEqualTo("Bonjour Solange");
        assertThat(filled.text())
                .isEqualTo(
                        "Solange, il vous reste 3\u00a0activités avec Relais $1 <Nord>.\n\nIci : https://cours.exemple.fr/\nMerci");
        assertThat(filled.paragraphs()).hasSize(2);
        assertThat(filled.paragraphs().getLast())
                .containsExactly(
                        List.of(new Piece("Ici : ", false), new Piece("https://cours.exemple.fr/", true)),
                        List.of(new Piece("Merci", false)));
    }

    @Test
    void the_first_letter_that_is_offered_has_no_fault() {
        assertThat(Letter.FIRST.faults()).isEmpty();
        assertThat(Letter.FIRST.fill(SOLANGE).text()).doesNotContain("{");
    }

    @Test
    void names_every_unknown_place_with_where_it_stands() {
        assertThat(new Letter("Bonjour {nom}", "Une ligne\nune {reste} et {date}").faults())
                .containsExactly(
                        "«\u00a0{nom}\u00a0», ligne 1, caractère 9 de l’objet, ne peut pas être remplacé\u00a0: utilisez"
                                + " {prénom}, {cohorte}, {lien} ou {reste}.",
                        "«\u00a0{date}\u00a0», ligne 2, caractère 16 du texte, ne peut pas être remplacé\u00a0: utilisez"
                                + " {prénom}, {cohorte}, {lien} ou {reste}.");
    }

    @Test
    void refuses_what_is_empty_too_long_or_more_than_a_line() {
        assertThat(new Letter(" ", null).faults())
                .containsExactly(
                        "L’objet est vide\u00a0: écrivez ce que les personnes doivent lire.",
                        "Le texte est vide\u00a0: écrivez ce que les personnes doivent lire.");
        assertThat(new Letter("a".repeat(121), "b".repeat(4001)).faults())
                .containsExactly(
                        "L’objet est trop long\u00a0: 121 caractères, pour 120 au plus.",
                        "Le texte est trop long\u00a0: 4001 caractères, pour 4000 au plus.");
        assertThat(new Letter("a\nBcc: b", "c").faults())
                .containsExactly("L’objet tient sur une seule ligne\u00a0: supprimez le retour à la ligne.");
    }
}
