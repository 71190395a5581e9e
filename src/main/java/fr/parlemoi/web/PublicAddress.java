package fr.parlemoi.web;

import fr.parlemoi.platform.PlatformConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/**
 * Whole addresses of this site for papers and QR codes: by {@code parlemoi.public-url}, else as this request named the
 * site. Whoever sends another Host makes her own paper point elsewhere, and nobody else's; mails take none of it.
 */
@RequestScoped
public class PublicAddress {

    private final PlatformConfig config;
    private final RoutingContext context;

    PublicAddress(PlatformConfig config, RoutingContext context) {
        this.config = config;
        this.context = context;
    }

    /** @param path from the site's root, with its slash */
    public String of(String path) {
        return site() + path;
    }

    private String site() {
        HttpServerRequest request = context.request();
        return config.publicUrl()
                .map(address -> address.toString().replaceFirst("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }
}
