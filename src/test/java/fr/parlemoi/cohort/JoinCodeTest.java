package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {

    @Test
    void is_found_again_however_it_is_typed() {
        JoinCode code = JoinCode.random();

        assertThat(JoinCode.typed(code.shown())).contains(code);
        assertThat(JoinCode.typed(code.path().replace("/rejoindre/", ""))).contains(code);
        assertThat(JoinCode.typed("  " + code.characters().toLowerCase() + " ")).contains(code);
        assertThat(JoinCode.typed(String.join(" ", code.characters().split(""))))
                .contains(code);
    }

    @Test
    void is_another_each_time() {
        assertThat(JoinCode.random()).isNotEqualTo(JoinCode.random());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KX7P-M2W", "KX7P-M2WDD", "OX7P-M2WD", "1X7P-M2WD", "é"})
    void what_is_no_code_is_none(String typed) {
        assertThat(JoinCode.typed(typed)).isEmpty();
    }

    @Test
    void nothing_is_no_code() {
        assertThat(JoinCode.typed(null)).isEmpty();
    }
}
