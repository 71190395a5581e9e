package fr.parlemoi.learner;

import fr.parlemoi.learner.SendCode.Asking;
import fr.parlemoi.learner.SignIn.Arrival;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;

/** What this request's client shows of itself, and the cookie it is given. */
@RequestScoped
class Browser {

    private final RoutingContext context;
    private final Visitor visitor;
    private final SessionCookie cookie;

    Browser(RoutingContext context, Visitor visitor, SessionCookie cookie) {
        this.context = context;
        this.visitor = visitor;
        this.cookie = cookie;
    }

    Asking asking() {
        HttpServerRequest request = context.request();
        return new Asking(networkAddress(), URI.create(request.scheme() + "://" + request.authority()));
    }

    Arrival arrival(boolean keepGuest) {
        return new Arrival(visitor.session().orElse(null), keepGuest, device());
    }

    String networkAddress() {
        return context.request().remoteAddress().hostAddress();
    }

    String device() {
        return DeviceName.of(context.request().getHeader("User-Agent"));
    }

    void keep(Session session) {
        cookie.write(context, session);
    }

    void forget() {
        cookie.delete(context);
    }
}
