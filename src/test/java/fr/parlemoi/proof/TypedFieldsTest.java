package fr.parlemoi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.learner.PersonName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of training bodies, lines of forms and names of files, as people write them. */
class TypedFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "73282932000074,true",
        "73282932000075,false",
        "7328293200007,false",
        "00000000000000,false",
        "7328293200007A,false"
    })
    void a_siret_has_fourteen_digits_and_luhns_check(String number, boolean plausible) {
        assertThat(Siret.isPlausible(number)).isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({"11755432175,true", "942A123452A,true", "1175543217,false", "117554321755,false", "11AB5432175,false"})
    void a_declaration_of_activity_has_eleven_places(String number, boolean plausible) {
        assertThat(DeclarationNumber.isPlausible(number)).isEqualTo(plausible);
    }

    @Test
    void a_line_is_tidied_and_one_that_would_break_the_signed_text_cannot_be() {
        Typed typed = new Typed(Map.of("a", " Une\n ligne\u00a0 \r\ndeux ", "b", "x".repeat(11), "c", "\u0001"));

        assertThat(typed.line("a", "la ligne", 40)).isEqualTo("Une ligne deux");
        assertThat(typed.isRefused()).isFalse();
        typed.line("b", "la ligne", 10);
        typed.line("c", "la ligne", 10);
        typed.line("d", "la ligne", 10);
        assertThat(typed.faults()).hasSize(3);
        assertThat(typed.fault("d")).isEqualTo("Indiquez la ligne.");
    }

    @Test
    void hours_are_read_and_shown_again_as_they_were_typed() {
        Map<String, String> typed = PaperTrail.action();
        for (String hours : List.of("3,5", "3", "0,25")) {
            typed.put("heures", hours);
            assertThat(TrainingAction.read(new Typed(typed))
                            .orElseThrow()
                            .typed()
                            .text("heures"))
                    .isEqualTo(hours);
        }
        for (String hours : List.of("0", "-3", "1001", "3h", "1e3")) {
            typed.put("heures", hours);
            assertThat(TrainingAction.read(new Typed(typed))).as(hours).isEmpty();
        }
    }

    @Test
    void files_are_named_in_plain_letters_and_no_two_alike() {
        PaperName names = new PaperName();

        assertThat(names.next(new PersonName("Amina", "Durand"))).isEqualTo("DURAND_Amina");
        assertThat(names.next(new PersonName("AMINA", "durand"))).isEqualTo("DURAND_AMINA_2");
        assertThat(names.next(new PersonName("Øyvind Đức", "O’Brien-Œuf"))).isEqualTo("O-BRIEN-OEUF_Oyvind-Duc");
        assertThat(names.next(new PersonName("../..", "Ольга"))).isEqualTo("X_X");
    }
}
