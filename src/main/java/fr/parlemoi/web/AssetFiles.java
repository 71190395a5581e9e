package fr.parlemoi.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the assets: compressed, and cached for as long as a browser cares to keep them. */
@ApplicationScoped
class AssetFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    // What a system looks for at a fixed address cannot change with its content.
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    void route(@Observes Router router) {
        router.getWithRegex("/assets/(?<version>[0-9a-f]+)/(?<name>.+)").handler(this::serve);
        router.routeWithRegex("/(?<name>favicon\\.svg|manifest\\.webmanifest|icons/[a-z0-9-]+\\.png)")
                .handler(context -> send(context, context.pathParam("name"), FOR_A_DAY));
    }

    private void serve(RoutingContext context) {
        // A page kept from before an update still finds its files; it just may not keep them under the old version.
        boolean current = assets.bundle().version().equals(context.pathParam("version"));
        send(context, context.pathParam("name"), current ? FOR_EVER : "no-cache");
    }

    private void send(RoutingContext context, String name, String caching) {
        Assets.Bundle bundle = assets.bundle();
        Asset asset = bundle.files().get(name);
        if (asset == null) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = accepted != null && accepted.contains("gzip");
        String tag = "\"" + bundle.version() + (gzip ? "-gzip\"" : "\"");
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (!asset.isDocument()) {
            SecurityHeaders.lighten(response.headers());
        }
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        // Named even when there is none, so that the server does not compress once more what was chosen here.
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.CONTENT_ENCODING, gzip ? "gzip" : "identity")
                .end(Buffer.buffer(gzip ? asset.gzip() : asset.plain()));
    }
}
