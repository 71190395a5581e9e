package fr.parlemoi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in production that was given no mail host: it says so, and guests still learn. */
class NoMailHostIT {

    @TempDir
    Path data;

    @Test
    void warns_at_start_and_closes_sign_in() throws Exception {
        try (PackagedServer server = PackagedServer.start(data);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> signIn = post(client, server, "/api/sign-in", "{\"email\":\"nadia@exemple.fr\"}");

            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.headers().firstValue("Retry-After")).isPresent();
            assertThat(signIn.body()).contains("ne peut pas encore envoyer de courriels");
            assertThat(server.output()).contains("quarkus.mailer.host");
            assertThat(post(client, server, "/api/guests", "").statusCode()).isEqualTo(201);
        }
    }

    private static HttpResponse<String> post(HttpClient client, PackagedServer server, String path, String json)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
