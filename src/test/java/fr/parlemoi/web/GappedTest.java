package fr.parlemoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GappedTest {

    @Test
    void fills_every_place_of_every_mark() {
        Gapped text = Gapped.cut("<i>é1</i><b>#2</b>é1#2", List.of("é1", "#2"));

        assertThat(filled(text, "Anaïs", "")).isEqualTo("<i>Anaïs</i><b></b>Anaïs");
        assertThat(filled(text, "", "€")).isEqualTo("<i></i><b>€</b>€");
    }

    @Test
    void a_filling_is_no_mark() {
        assertThat(filled(Gapped.cut("1 + 2", List.of("1", "2")), "2", "1")).isEqualTo("2 + 1");
    }

    @Test
    void a_text_without_marks_stays_as_it_is() {
        assertThat(filled(Gapped.cut("(.*)", List.of(".", "1")), "x", "y")).isEqualTo("(x*)");
        assertThat(filled(Gapped.cut("abc", List.of("1")), "x")).isEqualTo("abc");
    }

    private static String filled(Gapped text, String... fillings) {
        List<byte[]> bytes = List.of(fillings).stream().map(Gapped::bytes).toList();
        return new String(text.fill(bytes), StandardCharsets.UTF_8);
    }
}
