package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void leads_back_to_a_page_of_this_site() {
        assertThat(new ReturnPath("/modules/m1/m1-regard?t=27").path()).isEqualTo("/modules/m1/m1-regard?t=27");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://voleur.exemple/",
                "//voleur.exemple",
                "/\\voleur.exemple",
                "javascript:alert(1)",
                "/a\nb"
            })
    void leads_to_the_course_instead_of_another_site(String path) {
        assertThat(new ReturnPath(path).path()).isEqualTo("/");
    }
}
