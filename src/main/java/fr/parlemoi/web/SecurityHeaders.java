package fr.parlemoi.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What a browser must not do with our responses; set on every one of them, refusals and media too, but for assets that are no document. */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_EVERY_ROUTE = 10_000;

    private static final List<String> DOCUMENT_HEADERS =
            List.of("Permissions-Policy", "Cross-Origin-Opener-Policy", "Content-Security-Policy");

    /** Below it lie pages for frames on other sites; they show nobody, so there is nothing to lure a click out of. */
    private static final String FOR_FRAMES = "/integrer/";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "form-action 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "frame-ancestors ");

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERY_ROUTE);
    }

    /** Takes off what only a document heeds: a page of forty scripts would carry it forty times over one bar of signal. */
    static void lighten(MultiMap headers) {
        DOCUMENT_HEADERS.forEach(headers::remove);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        // Quarkus' own pages below /q/, which only a developer sees, carry inline scripts.
        if (!context.normalizedPath().startsWith("/q/")) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY + framers(context.normalizedPath()));
        }
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }

    private static String framers(String path) {
        return path.startsWith(FOR_FRAMES) ? "*" : "'none'";
    }
}
