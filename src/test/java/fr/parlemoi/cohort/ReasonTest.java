package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @Test
    void is_kept_on_one_line_without_what_nobody_sees() {
        assertThat(Reason.typed("  Vue en atelier,\r\n\tle 3\u00a0novembre\u0007 ")
                        .text())
                .isEqualTo("Vue en atelier, le 3 novembre");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n ", "ok"})
    void is_asked_for(String typed) {
        assertThatThrownBy(() -> Reason.typed(typed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Il manque le motif");
    }

    @Test
    void is_counted_in_characters_as_people_count_them() {
        assertThat(Reason.typed("🌱".repeat(500)).text()).hasSize(1_000);
        assertThatThrownBy(() -> Reason.typed("a".repeat(501))).hasMessageContaining("501 caractères");
    }
}
