package fr.parlemoi.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What nobody will read any more of a request that is already answered. */
final class UnreadBody {

    // Enough for whoever sends by mistake; who sends more is cut off.
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final HttpServerRequest request;
    private long dropped;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

    /** Reads to the end, so that the sender comes to read the answer, and closes the connection then. */
    static void drop(HttpServerRequest request) {
        UnreadBody rest = new UnreadBody(request);
        request.handler(chunk -> rest.drop(chunk.length()));
        request.endHandler(end -> rest.close());
        request.resume();
    }

    private void drop(int bytes) {
        dropped += bytes;
        if (dropped > MOST_BYTES) {
            request.connection().close();
        }
    }

    // An HTTP/2 connection carries other requests too.
    private void close() {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        }
    }
}
