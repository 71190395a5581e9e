package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Page, CSV, ODS and XLSX show the same learners in the same order, cell by cell. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class MatrixExportsTest {

    private static final String TRAINER = "noemie@exemple.fr";

    // First name, last name; among them what a spreadsheet might calculate, and what a page might run.
    private static final List<List<String>> PEOPLE = List.of(
            List.of("Ægidius", "O’Neill-Ñuñez"),
            List.of("Zoé", "=cmd|' /C calc'!A0"),
            List.of("Ülkü", "Yılmaz"),
            List.of("Marie-Ève", "@SUM(A1)"),
            List.of("Łucja", "+33 Żółć"),
            List.of("Nguyễn", "-2"),
            List.of("<b>Anne</b>", "& \"d’Ormesson\""),
            List.of("Élodie", "Petit; Grand"),
            List.of("Élodie", "Petit"),
            List.of("Çelik", "Éluard"),
            List.of("Jeanne", "Martin"),
            List.of("Zénaïde", "Fleuriot"));

    private final Instant now = Instant.now();

    @Inject
    Database database;

    @Inject
    CohortsForTests cohorts;

    @Inject
    StandingsForTests standings;

    @Inject
    StaffForTests staff;

    @Inject
    CurrentCourse course;

    private UUID cohort;
    private String cookie;

    @BeforeEach
    void fill() {
        cohort = cohorts.cohort("Relais d’Épinay : été", TRAINER);
        database.run(transaction -> transaction.execute(
                "UPDATE cohort SET starts_on = CURRENT_DATE - INTERVAL 30 DAY, ends_on = CURRENT_DATE + INTERVAL 30 DAY"
                        + " WHERE id = ?",
                cohort.toString()));
        cookie = staff.cookie(TRAINER, StaffRole.TRAINER);
        int all = course.get().modules().stream()
                .mapToInt(module -> (int) module.required())
                .sum();
        int number = 0;
        for (List<String> person : PEOPLE) {
            UUID learner = cohorts.member(
                    cohort,
                    person.getFirst(),
                    person.getLast(),
                    "apprenante-%d-%s@exemple.fr".formatted(number, cohort));
            // Some have never begun, some are behind, silent, both or neither, some have finished.
            int done = List.of(0, 3, all / 3, all * 4 / 5, all, 1).get(number % 6);
            if (done > 0) {
                standings.store(learner, done, now.minus(Duration.ofDays(number).plusMinutes(7L * number)));
            }
            number++;
        }
    }

    @Test
    void all_show_the_same_whatever_the_filter_and_the_order() throws IOException {
        List<String> views = new ArrayList<>(List.of("", "?q=elodie", "?q=o%27neill+NUNEZ&ordre=decroissant"));
        MatrixView.FILTERS.forEach(filter -> views.add("?filtre=" + filter.slug()));
        MatrixOrder.all(course.get()).forEach(column -> {
            views.add("?tri=" + column.key());
            views.add("?tri=" + column.key() + "&ordre=decroissant&filtre=en-retard");
        });
        for (String view : views) {
            List<List<String>> page = ShownMatrix.rows(get(view).asString());

            assertThat(page).as("rows of %s", view).isNotEmpty();
            assertThat(ShownMatrix.rows(get("/tableau" + view).asString()))
                    .as(view)
                    .isEqualTo(page);
            assertThat(ExportedMatrix.csv(file("csv", view))).as("CSV " + view).isEqualTo(page);
            assertThat(ExportedMatrix.ods(file("ods", view))).as("ODS " + view).isEqualTo(page);
            assertThat(ExportedMatrix.xlsx(file("xlsx", view)))
                    .as("XLSX " + view)
                    .isEqualTo(page);
        }
    }

    @Test
    void accents_quotes_and_formulas_arrive_as_they_were_given() {
        assertThat(ShownMatrix.rows(get("").asString()))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(PEOPLE.stream()
                        .map(person -> person.getLast() + " " + person.getFirst())
                        .toList());
        String csv = get("/export.csv").asString();
        assertThat(csv).contains("'=cmd|", "'@SUM(A1)", "'+33 Żółć", "'-2;Nguyễn", "\"Petit; Grand\"");
    }

    @Test
    void files_have_a_telling_name_and_are_kept_nowhere() {
        for (String extension : List.of("csv", "ods", "xlsx")) {
            Response file = get("/export." + extension);
            assertThat(file.header("Content-Disposition"))
                    .matches("attachment; filename=\"parle-moi-relais-d-epinay-ete-\\d{4}-\\d\\d-\\d\\d\\." + extension
                            + "\"");
            assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(get("/export.csv").contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    }

    @Test
    void sorts_each_column_both_ways_with_who_has_nothing_in_it_at_the_end() {
        List<String> up = column("?tri=dernier-envoi", -1);
        List<String> down = column("?tri=dernier-envoi&ordre=decroissant", -1);

        assertThat(up.subList(0, 10)).isSorted().doesNotContain("");
        assertThat(down.subList(0, 10)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(up.subList(10, 12)).containsOnly("");
        assertThat(down.subList(10, 12)).containsOnly("");
        assertThat(column("?tri=nom", 0).indexOf("Éluard Çelik"))
                .isBetween(
                        column("", 0).indexOf("@SUM(A1) Marie-Ève"),
                        column("", 0).indexOf("Fleuriot Zénaïde"));
    }

    private List<String> column(String view, int place) {
        return ShownMatrix.rows(get(view).asString()).stream()
                .map(row -> row.get(Math.floorMod(place, row.size())))
                .toList();
    }

    private byte[] file(String extension, String view) {
        return get("/export." + extension + view).asByteArray();
    }

    private Response get(String rest) {
        Response response = given().cookie("parlemoi", cookie)
                .urlEncodingEnabled(false)
                .get("/formateur/cohortes/" + cohort + rest);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }
}
