package fr.parlemoi.cohort;

import fr.parlemoi.learner.MailLinks;
import fr.parlemoi.platform.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;

/** Under which address the mails that this request asks for lead here. */
@RequestScoped
class MailSite {

    private final RoutingContext context;
    private final MailLinks links;

    MailSite(RoutingContext context, MailLinks links) {
        this.context = context;
        this.links = links;
    }

    /**
     * With a slash at its end.
     *
     * @throws Refusal 409 when the server does not know it
     */
    URI required() {
        HttpServerRequest request = context.request();
        return links.to(URI.create(request.scheme() + "://" + request.authority()), "/")
                .map(URI::create)
                .orElseThrow(() -> Refusal.conflict(
                        "Ce serveur ne sait pas sous quelle adresse on le joint, les courriels n’auraient pas de lien :"
                                + " indiquez «\u00a0parlemoi.public-url\u00a0» dans sa configuration."));
    }
}
