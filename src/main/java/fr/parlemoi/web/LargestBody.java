package fr.parlemoi.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that announces too many bytes, before the framework does the same without a word. */
@ApplicationScoped
class LargestBody {

    private static final int AFTER_SECURITY_HEADERS = 9_000;

    private final long mostBytes;

    LargestBody(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.mostBytes = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_SECURITY_HEADERS);
    }

    private void check(RoutingContext context) {
        if (announced(context) <= mostBytes) {
            context.next();
            return;
        }
        // The rest of the body is not read, so this connection is of no more use.
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.PROBLEM_JSON)
                .end(Problem.of(413).json());
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
