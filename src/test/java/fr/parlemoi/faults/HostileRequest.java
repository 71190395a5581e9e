package fr.parlemoi.faults;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A request that no phone of ours sends.
 *
 * @param type the header {@code Content-Type}, null for none
 * @param encoding the header {@code Content-Encoding}, null for none
 * @param announced whether its length is told before it comes
 */
record HostileRequest(String method, String path, String type, String encoding, boolean announced, byte[] body) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN_BYTES = 300;

    static HostileRequest json(String method, String path, String json) {
        return new HostileRequest(method, path, "application/json", null, true, json.getBytes(StandardCharsets.UTF_8));
    }

    HostileRequest withBody(byte[] other) {
        return new HostileRequest(method, path, type, encoding, announced, other);
    }

    HostileRequest withText(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    HostileRequest withType(String other) {
        return new HostileRequest(method, path, other, encoding, announced, body);
    }

    HostileRequest encoded(String how, byte[] packed) {
        return new HostileRequest(method, path, type, how, announced, packed);
    }

    HostileRequest unannounced() {
        return new HostileRequest(method, path, type, encoding, false, body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    HttpRequest to(URI server, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(method, publisher());
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return request.build();
    }

    private BodyPublisher publisher() {
        BodyPublisher whole = BodyPublishers.ofByteArray(body);
        return announced ? whole : BodyPublishers.fromPublisher(whole);
    }

    /** Enough to send it again by hand. */
    @Override
    public String toString() {
        byte[] shown = Arrays.copyOf(body, Math.min(body.length, SHOWN_BYTES));
        boolean readable = text().chars().noneMatch(Character::isISOControl);
        return "%s %s (%s, %s, %d bytes%s) %s"
                .formatted(
                        method,
                        path,
                        type,
                        encoding,
                        body.length,
                        announced ? "" : ", chunked",
                        readable
                                ? new String(shown, StandardCharsets.UTF_8)
                                : HexFormat.of().formatHex(shown));
    }
}
