package fr.parlemoi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.mariadb.Access;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server on a MariaDB that somebody else runs. */
class ExternalDatabaseIT {

    private static final long BUFFER_POOL = 64L * 1024 * 1024;

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @Test
    void keeps_its_data_there_and_starts_no_database_of_its_own() throws Exception {
        Settings settings = new Settings(elsewhere, MariaDbForTests.BINARIES, 0, BUFFER_POOL);
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings)) {
            Phone phone;
            String learner;
            try (PackagedServer server = startOn(database.access())) {
                phone = new Phone(server.address());
                learner = phone.begin();
            }
            assertThat(data.resolve("mariadb")).doesNotExist();

            try (PackagedServer server = startOn(database.access())) {
                phone.follow(server.address());
                assertThat(phone.get("/api/progress").get("learner").asText()).isEqualTo(learner);
            }
        }
    }

    @Test
    void serves_the_course_without_the_account_for_statistics_and_says_what_is_missing() throws Exception {
        Settings settings = new Settings(elsewhere, MariaDbForTests.BINARIES, 0, BUFFER_POOL);
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings);
                PackagedServer server = startOn(database.access());
                HttpClient browser = HttpClient.newHttpClient()) {
            assertThat(get(browser, server, "/").statusCode()).isEqualTo(200);

            HttpResponse<String> refused = get(browser, server, "/donnees-ouvertes");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("docs/operations.md", "quarkus.datasource.statistics.username");
        }
    }

    private static HttpResponse<String> get(HttpClient browser, PackagedServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private PackagedServer startOn(Access access) {
        return PackagedServer.start(
                data,
                "quarkus.datasource.jdbc.url=" + access.url(),
                "quarkus.datasource.username=" + access.username(),
                "quarkus.datasource.password=" + access.password());
    }
}
