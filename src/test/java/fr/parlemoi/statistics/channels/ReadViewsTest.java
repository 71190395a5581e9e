package fr.parlemoi.statistics.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.statistics.channels.ReadViews.Fault;
import fr.parlemoi.statistics.channels.ReadViews.Reading;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of YouTube's counts, line by line. */
class ReadViewsTest {

    private static final YearMonth PRESENT = YearMonth.of(2026, 11);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String HEAD = "mois;activite;vues\n";

    private static final Course COURSE = new Course(
            "cours",
            "Cours d’essai",
            "",
            "",
            "1",
            true,
            List.of(
                    module("m1", activity("m1-regard", "regard"), activity("m1-jeu", "jeu")),
                    module("m2", activity("m2-jeu", "jeu"))),
            List.of(new Course.Retired("ancien", Kind.VIDEO, 80)));

    private static Reading read(String text) {
        return ReadViews.of(text, COURSE, PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mois;activite;vues\n2026-09;m1-regard;1250",
                "Vues,Activité,MOIS\r\n1250,regard,09/2026\r\n",
                "mois\tactivite\tvues\tremarque\n 2026-9 \t m1-regard \t 1\u202f250 \t jolie\n\n",
                "mois;activite;vues\n\"2026-09\";\"regard\";\"1 250\""
            })
    void reads_what_spreadsheets_write(String text) {
        assertThat(read(text)).isEqualTo(new Reading(List.of(new Views(SEPTEMBER, "m1-regard", 1250)), List.of()));
    }

    @Test
    void knows_activities_that_left_the_course_and_months_without_views() {
        assertThat(read(HEAD + "2026-11;ancien;0").views()).containsExactly(new Views(PRESENT, "ancien", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13;m1-regard;5   | n’est pas un mois",
                "septembre;m1-regard;5 | n’est pas un mois",
                ";m1-regard;5          | Il manque le mois",
                "2026-12;m1-regard;5   | n’est pas possible",
                "2019-01;m1-regard;5   | n’est pas possible",
                "2026-09;nulle-part;5  | Aucune activité",
                "2026-09;jeu;5         | Aucune activité",
                "2026-09;;5            | Il manque l’activité",
                "2026-09;m1-regard     | Il manque le nombre",
                "2026-09;m1-regard;-5  | nombre entier",
                "2026-09;m1-regard;1,5 | nombre entier",
                "2026-09;m1-regard;12345678901 | nombre entier"
            })
    void names_a_bad_line_and_how_to_mend_it(String line, String detail) {
        Reading reading = read(HEAD + "2026-10;m1-regard;1\n" + line);

        assertThat(reading.views()).hasSize(1);
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.detail()).contains(detail).contains("\u00a0:");
        });
    }

    @Test
    void finds_what_stands_twice_and_every_other_fault_at_once() {
        List<Fault> faults = read(HEAD + "2026-09;m1-regard;1\n\n09/2026;regard;2\n2026-09;m1-jeu;x")
                .faults();

        assertThat(faults).extracting(Fault::line).containsExactly(4L, 5L);
        assertThat(faults.getFirst().detail()).contains("à la ligne 2");
        assertThat(faults.getLast().shown()).isEqualTo("2026-09 · m1-jeu · x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | est vide",
                "' '                   | est vide",
                "mois;activite;vues    | que sa première ligne",
                "2026-09;m1-regard;5   | première ligne ne nomme pas",
                "mois;vues             | première ligne ne nomme pas"
            })
    void refuses_what_is_no_list(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why)
                .extracting("status")
                .isEqualTo(400);
    }

    @Test
    void refuses_a_list_without_end() {
        assertThatThrownBy(() -> read(HEAD + "2026-09;m1-regard;1\n".repeat(5_001)))
                .isInstanceOf(Refusal.class)
                .extracting("status")
                .isEqualTo(413);
    }

    private static Module module(String id, Activity... activities) {
        return new Module(id, id, List.of(), 1, id, "", List.of(), List.of(activities));
    }

    private static Activity activity(String id, String slug) {
        return new Activity(
                id,
                id.substring(0, 2),
                slug,
                List.of(),
                Kind.VIDEO,
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
