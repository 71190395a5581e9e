package fr.parlemoi.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.statistics.export.SchemaCheck;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTables;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class ExportPagesTest {

    private static final List<String> EXTENSIONS = List.of("csv", "ods", "xlsx", "json");

    @Inject
    ReleasesForTests releases;

    @Inject
    ReleasedTables tables;

    @Inject
    StaffForTests staff;

    private String cookie;

    @BeforeEach
    void release() {
        releases.release();
        cookie = staff.cookie("prefet@exemple.fr", StaffRole.PREFECTURE);
    }

    @Test
    void each_breakdown_is_exported_in_each_form_with_a_telling_name() {
        for (Breakdown breakdown : Breakdown.values()) {
            for (String extension : EXTENSIONS) {
                Response file = ok("export.%s?periode=2026-T3&ventilation=%s".formatted(extension, breakdown.slug()));
                assertThat(file.header("Content-Disposition"))
                        .isEqualTo("attachment; filename=\"parle-moi-%s-2026-T3-v6.%s\""
                                .formatted(breakdown.slug(), extension));
                assertThat(file.asByteArray()).hasSizeGreaterThan(1000);
            }
        }
    }

    @Test
    void holds_every_figure_of_the_released_table() {
        ReleasedTable table = tables.table(6, Period.ofCode("2026-T3").orElseThrow(), Breakdown.TERRITORY_PROFESSION)
                .orElseThrow()
                .whole();

        String csv = ok("export.csv?periode=2026-T3").asString();

        assertThat(csv.lines())
                .hasSize(1 + table.rows().size() * table.measures().size());
        long hidden = table.rows().stream()
                .flatMap(row -> row.figures().stream())
                .filter(figure -> figure == ReleasedTable.HIDDEN)
                .count();
        assertThat(csv.lines().filter(line -> line.contains(";;supprimé;"))).hasSize((int) hidden);
        assertThat(hidden).isPositive();
    }

    @Test
    void the_same_version_gives_the_same_bytes() {
        for (String extension : EXTENSIONS) {
            String address = "export." + extension + "?periode=2026-T3&version=6&territoire=R11";
            byte[] once = ok(address).asByteArray();
            assertThat(ok(address).asByteArray()).as(extension).isEqualTo(once);
        }
    }

    @Test
    void an_independent_program_accepts_every_csv_by_its_schema() {
        String schema = ok("schema.json").asString();
        for (Breakdown breakdown : Breakdown.values()) {
            byte[] csv = ok("export.csv?periode=2026-T2&ventilation=" + breakdown.slug())
                    .asByteArray();
            long lines = new String(csv, java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .count();
            assertThat(SchemaCheck.run(schema, csv)).as(breakdown.slug()).isEqualTo(String.valueOf(lines - 1));
        }
        String wrong = ok("export.csv?periode=2026-T2").asString().replace(";supprimé;", ";caché;");
        assertThat(SchemaCheck.run(schema, wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("Error");
    }

    @Test
    void refuses_what_there_is_not() {
        assertThat(get("export.pdf").statusCode()).isEqualTo(404);
        assertThat(get("export.csv?periode=2026-T3&version=5").statusCode()).isEqualTo(404);
        assertThat(get("export.csv?version=dernier").statusCode()).isEqualTo(400);
        assertThat(get("export.csv?version=99").statusCode()).isEqualTo(404);
        assertThat(get("export.csv?version=5").header("Content-Disposition")).contains("2026-08-v5");
        assertThat(get("export.csv?territoire=99").statusCode()).isEqualTo(400);
        releases.forget();
        assertThat(get("export.csv").statusCode()).isEqualTo(404);
    }

    private Response ok(String rest) {
        Response answer = get(rest);
        assertThat(answer.statusCode()).as(rest).isEqualTo(200);
        return answer;
    }

    private Response get(String rest) {
        return given().cookie("parlemoi", cookie).urlEncodingEnabled(false).get("/statistiques/" + rest);
    }
}
