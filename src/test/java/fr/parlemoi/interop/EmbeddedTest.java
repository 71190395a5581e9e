package fr.parlemoi.interop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which activity an address means, when slugs are unique in their modules alone. */
class EmbeddedTest {

    private static final Course COURSE = new Course(
            "cours",
            "Cours d’essai",
            "",
            "",
            "1",
            true,
            List.of(
                    module("m1", activity("m1-regard", "m1", "regard", "voir"), activity("m1-jeu", "m1", "jeu")),
                    module("m2", activity("m2-jeu", "m2", "jeu"), activity("m2-regard", "m2", "fin", "jeu", "regard"))),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "regard, m1-regard, regard",
        "m1-regard, m1-regard, regard",
        "voir, m1-regard, regard",
        "jeu, m1-jeu, jeu",
        "m2-jeu, m2-jeu, m2-jeu",
        "fin, m2-regard, fin"
    })
    void is_found_by_slug_id_or_former_slug_and_has_one_address(String asked, String id, String word) {
        assertThat(Embedded.find(COURSE, asked)).hasValueSatisfying(found -> {
            assertThat(found.activity().id()).isEqualTo(id);
            assertThat(found.word()).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @CsvSource({"nulle-part", "m1", "REGARD", "''"})
    void is_nothing_for_other_words(String asked) {
        assertThat(Embedded.find(COURSE, asked)).isEmpty();
    }

    @Test
    void has_an_address_that_leads_to_itself() {
        COURSE.activities().forEach(activity -> assertThat(
                        Embedded.find(COURSE, Embedded.of(COURSE, activity).word())
                                .map(Embedded::activity))
                .hasValue(activity));
    }

    private static Module module(String id, Activity... activities) {
        return new Module(id, id, List.of(), 1, id, "", List.of(), List.of(activities));
    }

    private static Activity activity(String id, String module, String slug, String... former) {
        return new Activity(
                id,
                module,
                slug,
                List.of(former),
                Kind.ARTICLE,
                id,
                "",
                60,
                true,
                List.of(),
                List.of(),
                10,
                "",
                null,
                null,
                null);
    }
}
