package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void is_how_people_type_a_name_that_they_know() {
        assertThat(Folded.of("Ægidius O’Neill-Ñuñez")).isEqualTo("aegidius o'neill nunez");
        assertThat(Folded.of(" Ülkü\u00a0 Łœuf\u2011Éà ")).isEqualTo("ulku loeuf ea");
    }
}
