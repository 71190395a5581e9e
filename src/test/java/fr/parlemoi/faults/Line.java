package fr.parlemoi.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The way of all phones to the servers, which may come back elsewhere. */
final class Line implements AutoCloseable {

    // Longer than anything the server waits for: what it has not answered by then, it never will.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile List<URI> servers;

    Line(URI... servers) {
        this.servers = List.of(servers);
    }

    /** From now on it leads there. */
    void leadTo(URI... moved) {
        servers = List.of(moved);
    }

    /** Any of the servers. */
    URI server(Random choices) {
        List<URI> now = servers;
        return now.get(choices.nextInt(now.size()));
    }

    Answer get(URI server, String path, String cookie) {
        return exchange(request(server, path, cookie).GET());
    }

    Answer post(URI server, String path, String cookie, String json) {
        return exchange(request(server, path, cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(URI server, String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException gone) {
            return Answer.NONE;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
