package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"m1-regard", "m1", "1000-jours"})
    void small_letters_digits_and_hyphens_make_a_name(String text) {
        assertThat(Names.isName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M1", "été", "a b", "-a", "a-", "a--b", "a_b"})
    void anything_else_does_not(String text) {
        assertThat(Names.isName(text)).isFalse();
    }

    @Test
    void a_name_is_no_longer_than_its_column() {
        assertThat(Names.isName("a".repeat(64))).isTrue();
        assertThat(Names.isName("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Léo joue !, leo-joue", "L’œil, l-oeil", "ÇA, ca", "'---', ''"})
    void texts_become_names(String text, String name) {
        assertThat(Names.from(text)).isEqualTo(name);
    }

    @Test
    void the_nearest_word_is_suggested_and_a_far_one_is_not() {
        List<String> known = List.of("title", "tags", "summary");
        assertThat(Names.suggestion("titel", known)).isEqualTo(" Vouliez-vous dire « title » ?");
        assertThat(Names.suggestion("auteur", known)).isEmpty();
    }
}
