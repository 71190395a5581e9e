package fr.parlemoi.learner;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The cookie that carries a session's token: {@code __Host-parlemoi} where the browser came by https, a trusted proxy's
 * word included, else {@code parlemoi}. By https only the former counts, since a neighbouring host cannot plant it.
 */
@ApplicationScoped
class SessionCookie {

    private static final String BY_HTTPS = "__Host-parlemoi";
    private static final String BY_HTTP = "parlemoi";

    private final Tokens tokens;
    private final LearnerConfig config;

    SessionCookie(Tokens tokens, LearnerConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request))).map(Cookie::getValue);
    }

    void write(RoutingContext context, Session session) {
        String token = tokens.issue(session.id(), session.learner());
        context.response().addCookie(cookie(context, token, config.lifetime().toSeconds()));
    }

    void delete(RoutingContext context) {
        context.response().addCookie(cookie(context, "", 0));
    }

    private static Cookie cookie(RoutingContext context, String value, long maxAge) {
        return Cookie.cookie(name(context.request()), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isHttps(context.request()))
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(maxAge);
    }

    private static String name(HttpServerRequest request) {
        return isHttps(request) ? BY_HTTPS : BY_HTTP;
    }

    private static boolean isHttps(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
