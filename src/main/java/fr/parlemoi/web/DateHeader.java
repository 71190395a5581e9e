package fr.parlemoi.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The server's time on every response: a phone whose clock is wrong corrects its journal by it. */
@ApplicationScoped
class DateHeader {

    private static final int BEFORE_EVERY_ROUTE = 10_000;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Clock clock;

    // Thousands of responses in a second have the same.
    private volatile Written written = new Written(-1, "");

    private record Written(long second, String text) {}

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERY_ROUTE);
    }

    private void add(RoutingContext context) {
        context.response().putHeader("Date", at(clock.instant().getEpochSecond()));
        context.next();
    }

    private String at(long second) {
        Written now = written;
        if (now.second() != second) {
            now = new Written(
                    second, HTTP_DATE.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
            written = now;
        }
        return now.text();
    }
}
