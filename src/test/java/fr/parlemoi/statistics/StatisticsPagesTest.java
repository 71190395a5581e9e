package fr.parlemoi.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private String cookie;

    @BeforeEach
    void release() {
        releases.release();
        cookie = staff.cookie("prefete@exemple.fr", StaffRole.PREFECTURE);
    }

    @Test
    void shows_the_latest_quarter_of_france_first() throws IOException {
        Response page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("3e trimestre 2026", "<strong>France</strong>", "Version 6");
        Files.createDirectories(Path.of("target/looked"));
        Files.writeString(Path.of("target/looked/statistiques.html"), page.asString());
    }

    private Response get(String rest) {
        return given().cookie("parlemoi", cookie).urlEncodingEnabled(false).get("/statistiques" + rest);
    }
}
