package fr.parlemoi.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import fr.parlemoi.statistics.release.ReleasedTables;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class StatisticsPagesTest {

    @Inject
    ReleasesForTests releases;

    @Inject
    StaffForTests staff;

    @Inject
    ReleasedTables tables;

    @Inject
    ClockForTests clock;

    private String cookie;

    @BeforeEach
    void release() {
        releases.release();
        cookie = staff.cookie("prefete@exemple.fr", StaffRole.PREFECTURE);
    }

    @Test
    void shows_the_latest_quarter_of_france_first() {
        String page = ok("");

        assertThat(page)
                .contains(
                        "3e trimestre 2026",
                        "<strong>France entière</strong>",
                        "Version 6, publiée le 10\u00a0octobre 2026",
                        "Seuil de publication\u00a0: 11 personnes",
                        "<option value=\"2026-T3\" selected>",
                        "Personnes dont l’adresse électronique a été vérifiée");
        assertThat(page).doesNotContain("style=", "<script>");
        String sheet = page.replaceAll("(?s).*href=\"([^\"]*css/statistics.css)\".*", "$1");
        given().get(sheet).then().statusCode(200).contentType("text/css");
    }

    @Test
    void each_breakdown_shows_each_kind_of_territory_each_period_and_each_measure() {
        for (Breakdown breakdown : Breakdown.values()) {
            for (String territory : List.of("FR", "R11", "75", "75101", "48", "977", "NR")) {
                String page =
                        ok("?periode=2026-T3&territoire=%s&ventilation=%s".formatted(territory, breakdown.slug()));
                assertThat(page).contains("<option value=\"" + breakdown.slug() + "\" selected>");
            }
        }
        for (String rest : List.of("?periode=2026-07", "?mesure=module-termine%3Am5", "?mesure=minutes-etude")) {
            ok(rest);
        }
    }

    @Test
    void the_address_shows_the_same_again() {
        String address = "?periode=2026-T3&territoire=R11&ventilation=territoire-lieu&mesure=inscrits";

        assertThat(ok(address))
                .contains(
                        "<strong>Île-de-France</strong> · 3e trimestre 2026 · Territoire et lieu d’exercice",
                        "<option value=\"inscrits\" selected>",
                        "par lieu d’exercice")
                .isEqualTo(ok(address));
    }

    @Test
    void says_where_a_breakdown_stops_and_shows_what_it_has() {
        assertThat(ok("?periode=2026-09&territoire=77&ventilation=territoire-profession"))
                .contains(
                        "Par mois, «\u00a0Territoire et métier\u00a0» ne se lit que pour la France entière",
                        "voici «\u00a0Seine-et-Marne (77)\u00a0» sans ce détail",
                        "?periode=2026-09&amp;territoire=FR&amp;ventilation=territoire-profession",
                        "<option value=\"territoire\" selected>");
        assertThat(ok("?periode=2026-09&ventilation=territoire-profession"))
                .doesNotContain("ne se lit que")
                .contains("par métier");
        assertThat(ok("?territoire=77&ventilation=organisation"))
                .contains("Cette ventilation s’arrête à «\u00a0France entière\u00a0»");
        assertThat(ok("?territoire=77")).doesNotContain("Cette ventilation s’arrête");
    }

    @Test
    void what_is_hidden_what_is_nothing_and_what_is_unknown_look_different_and_say_so() {
        ReleasedTable september = september();
        assertThat(figures(september, "48")).contains(ReleasedTable.HIDDEN);

        String page = ok("?periode=2026-09&mesure=termines");

        assertThat(page)
                .contains(
                        "supprimé<span class=\"visually-hidden\"> (secret statistique)</span>",
                        "<span class=\"fig-zero\">0</span>",
                        "fill=\"url(#motif-supprime)\"",
                        "Lozère (48)\u00a0: supprimé (secret statistique)");
        assertThat(ok("?periode=2026-T3&mesure=actifs"))
                .contains("<span class=\"fig-unknown\">non renseigné</span>", "fill=\"url(#motif-inconnu)\"");
    }

    @Test
    void a_hidden_figure_has_no_percentage() {
        Headlines both = Headlines.of(view(40, 100));
        Headlines hidden = Headlines.of(view(ReleasedTable.HIDDEN, 100));
        Headlines hiddenWhole = Headlines.of(view(40, ReleasedTable.HIDDEN));

        assertThat(both.completion()).isEqualTo(40);
        assertThat(hidden.completion()).isNull();
        assertThat(hiddenWhole.completion()).isNull();
        assertThat(Headlines.of(view(0, 0)).completion()).isNull();
    }

    @Test
    void shows_the_open_month_apart_as_provisional() {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")));
        Measure started = september().measures().get(1);
        releases.store(List.of(new ReleasedTable(
                0,
                month.toString(),
                ReleasedTables.OPEN_MONTH,
                Instant.parse("2026-11-20T10:00:00Z"),
                11,
                "essai",
                List.of(),
                List.of(started),
                List.of(true),
                List.of(new Row(List.of(), List.of(1230L))))));

        assertThat(ok(""))
                .contains(
                        "provisoire, arrondi à la dizaine inférieure",
                        "Débuts du cours\u00a0: <data value=\"1230\">1\u202f230</data>");
    }

    @Test
    void three_channels_stand_beside_each_other() {
        releases.play("partenaire", YearMonth.of(2026, 8), "caf-exemple", 1204);
        releases.play("partenaire", YearMonth.of(2026, 8), "autre", 6);
        releases.play("youtube", YearMonth.of(2026, 9), "youtube", 5321);

        String page = ok("");

        assertThat(page.substring(page.indexOf("canaux-titre")))
                .contains("août 2026", "1\u202f210", "5\u202f321", "caf-exemple", "non renseigné")
                .doesNotContain("6\u202f531");
    }

    @Test
    void says_what_is_wrong_with_an_address() {
        assertThat(get("?periode=septembre").statusCode()).isEqualTo(400);
        assertThat(get("?periode=1999-01").statusCode()).isEqualTo(400);
        assertThat(get("?periode=2025-01").statusCode()).isEqualTo(404);
        assertThat(get("?territoire=XX").asString()).contains("Ce territoire n’existe pas");
        assertThat(get("?ventilation=age").statusCode()).isEqualTo(400);
        assertThat(get("?mesure=%3Cscript%3E").statusCode()).isEqualTo(400);
    }

    @Test
    void before_the_first_release_it_says_when_that_comes() {
        releases.forget();

        assertThat(ok("")).contains("Les premiers chiffres arrivent le 10\u00a0");
    }

    @Test
    void is_for_the_prefecture_alone() {
        for (StaffRole role : List.of(StaffRole.TRAINER, StaffRole.ADMINISTRATOR)) {
            String other = staff.cookie("autre-" + role.slug() + "@exemple.fr", role);
            for (String path : List.of("/statistiques", "/statistiques/export.csv", "/statistiques/schema.json")) {
                given().cookie("parlemoi", other).get(path).then().statusCode(404);
            }
        }
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/statistiques")
                .then()
                .statusCode(303);
    }

    private ReleasedTable september() {
        return tables.table(
                        6,
                        fr.parlemoi.statistics.release.Period.ofCode("2026-09").orElseThrow(),
                        Breakdown.TERRITORY)
                .orElseThrow()
                .whole();
    }

    private static List<Long> figures(ReleasedTable table, String territory) {
        List<Member> members = table.axes().getFirst().members();
        return table.rows().stream()
                .filter(row -> members.get(row.members().getFirst()).code().equals(territory))
                .flatMap(row -> row.figures().stream())
                .toList();
    }

    private static View view(long completed, long started) {
        return MadeView.of(completed, started);
    }

    private String ok(String rest) {
        Response answer = get(rest);
        assertThat(answer.statusCode()).as(rest).isEqualTo(200);
        return answer.asString();
    }

    private Response get(String rest) {
        return given().cookie("parlemoi", cookie).urlEncodingEnabled(false).get("/statistiques" + rest);
    }
}
