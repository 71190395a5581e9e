package fr.parlemoi.web;

import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site lets a visitor's browser send: what changes something must come from our own pages. A
 * request with neither {@code Sec-Fetch-Site} nor {@code Origin} comes from no browser and has nobody's cookie by
 * mistake.
 */
@ApplicationScoped
class SameOriginOnly {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    // "none": the person herself, by an address typed or a bookmark.
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Optional<String> publicOrigin;

    SameOriginOnly(PlatformConfig config) {
        this.publicOrigin = config.publicUrl().map(SameOriginOnly::origin);
    }

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void check(HttpServerRequest request) {
        if (!SAFE.contains(request.method().name()) && !isOurs(request)) {
            throw Refusal.forbidden(
                    "Cet envoi vient d’un autre site : ouvrez le cours et recommencez depuis ses pages.");
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null && OWN.contains(site)) {
            return true;
        }
        return origin == null ? site == null : isOurs(origin, request);
    }

    // Behind a proxy that rewrites Host, a browser names the public address and calls it the same origin.
    private boolean isOurs(String origin, HttpServerRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        boolean sameHost = given.equals(origin(URI.create("http://" + request.authority())))
                || given.equals(origin(URI.create("https://" + request.authority())));
        return sameHost || publicOrigin.filter(given::equals).isPresent();
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
