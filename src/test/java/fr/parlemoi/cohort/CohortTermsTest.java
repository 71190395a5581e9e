package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Departement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTermsTest {

    private static TypedCohort typed(String name, String organisation, String departement, String from, String to) {
        TypedCohort typed = new TypedCohort();
        typed.name = name;
        typed.organisation = organisation;
        typed.departement = departement;
        typed.startsOn = from;
        typed.endsOn = to;
        return typed;
    }

    @Test
    void takes_a_whole_form_and_tidies_it() {
        CohortTerms terms =
                CohortTerms.of(typed("  Relais  de Gap ", "Ville de Gap", "05", "2026-09-01", "2026-12-18"));

        assertThat(terms)
                .isEqualTo(new CohortTerms(
                        "Relais de Gap",
                        "Ville de Gap",
                        new Departement("05", "Hautes-Alpes"),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 12, 18)));
    }

    @Test
    void needs_neither_departement_nor_calendar() {
        CohortTerms terms = CohortTerms.of(typed("Relais de Gap", "Ville de Gap", "", "", ""));

        assertThat(terms.departement()).isNull();
        assertThat(terms.startsOn()).isNull();
        assertThat(terms.endsOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""           | Ville de Gap | ""  | ""         | ""         | Donnez un nom
                    Relais       | " "          | ""  | ""         | ""         | Dites pour quelle structure
                    Relais       | Ville de Gap | 20  | ""         | ""         | Choisissez un département
                    Relais       | Ville de Gap | ""  | 2026-09-01 | ""         | Il manque une des deux dates
                    Relais       | Ville de Gap | ""  | demain     | 2026-09-01 | La date de début ne se lit pas
                    Relais       | Ville de Gap | ""  | 2026-09-01 | 2026-02-30 | La date de fin ne se lit pas
                    Relais       | Ville de Gap | ""  | 2026-09-02 | 2026-09-01 | La date de fin est avant""")
    void says_what_is_wrong(
            String name, String organisation, String departement, String from, String to, String fault) {
        assertThatThrownBy(() -> CohortTerms.of(typed(name, organisation, departement, from, to)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(fault);
    }

    @Test
    void refuses_a_name_that_fills_a_page() {
        assertThatThrownBy(() -> CohortTerms.of(typed("a".repeat(121), "Ville de Gap", "", "", "")))
                .hasMessageContaining("120 caractères au plus");
    }

    @Test
    void knows_every_departement_once_and_the_collectivities_that_are_none() {
        assertThat(Departement.all()).hasSize(101 + 6).doesNotHaveDuplicates();
    }
}
