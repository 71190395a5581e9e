package fr.parlemoi.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body of too many bytes, announced or not, before the framework does the same without a word. The rest of it
 * is read and dropped: who still sends would otherwise wait for ever, or lose the answer with the connection.
 */
@ApplicationScoped
class LargestBody {

    private static final int AFTER_SECURITY_HEADERS = 9_000;

    private final int mostBytes;

    LargestBody(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.mostBytes = Math.toIntExact(limit.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_SECURITY_HEADERS);
    }

    private void check(RoutingContext context) {
        if (announced(context.request()) > mostBytes) {
            UnreadBody.drop(context.request());
            refuse(context);
        } else if (isUnannounced(context.request())) {
            UnannouncedBody.collect(context, mostBytes, () -> refuse(context));
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.PROBLEM_JSON)
                .end(Problem.of(413).json());
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    // The framework reads forms by itself; browsers announce their length. By HTTP/2 a body cannot be passed on.
    private static boolean isUnannounced(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean form = type != null && (type.startsWith("multipart/") || type.contains("form-urlencoded"));
        return !form && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
